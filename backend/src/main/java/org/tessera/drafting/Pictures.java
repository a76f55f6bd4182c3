package org.tessera.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Sections;
import org.tessera.drafting.imaging.Redrawing;
import org.tessera.drafting.imaging.Redrawn;
import org.tessera.drafting.jdbc.StoredPictures;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/**
 * Pictures for the figures of a section (decision record 0087). One belongs to the section that it was put into: it is seen
 * by whoever reads that section, and no other section's text can show it. Where it stands, and what it shows in words, is
 * said by the text.
 */
@Component
public class Pictures {

    private final Sections sections;
    private final DraftRights rights;
    private final Authority authority;
    private final StoredPictures stored;
    private final Redrawing redrawing;
    private final PictureSettings settings;
    private final Ledger ledger;

    Pictures(
            Sections sections,
            DraftRights rights,
            Authority authority,
            StoredPictures stored,
            Redrawing redrawing,
            PictureSettings settings,
            Ledger ledger) {
        this.sections = sections;
        this.rights = rights;
        this.authority = authority;
        this.stored = stored;
        this.redrawing = redrawing;
        this.settings = settings;
        this.ledger = ledger;
    }

    /** A picture with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Shown(Picture picture, byte[] bytes) {}

    /** The largest file that is taken, in bytes. */
    public int largest() {
        return (int) settings.largest().toBytes();
    }

    /**
     * Takes in a PNG or JPEG, drawn anew.
     *
     * @throws NotFound the section is out of the viewer's sight
     * @throws Forbidden not a coordinator
     * @throws Invalid not such a picture, damaged, or too large
     */
    public Picture add(Viewer viewer, UUID section, byte[] bytes) {
        Sections.Row row = mayWrite(viewer, section);
        return switch (redrawing.draw(bytes)) {
            case Redrawn.Refused refused -> throw refusal(refused.reason());
            case Redrawn.Picture drawn -> {
                var picture = new Picture(
                        UUID.randomUUID(),
                        drawn.mediaType(),
                        drawn.width(),
                        drawn.height(),
                        drawn.bytes().length,
                        Digests.of(drawn.bytes()),
                        viewer.account(),
                        Instant.EPOCH);
                Picture kept = stored.insert(row, picture, drawn.bytes());
                enter(viewer, Act.PICTURE_ADDED, section, kept);
                yield kept;
            }
        };
    }

    private Invalid refusal(String reason) {
        return new Invalid(
                "picture",
                Texts.get(
                        "drafting.picture." + reason,
                        settings.largest().toMegabytes(),
                        settings.mostPixels() / 1_000_000));
    }

    /**
     * What the text shows; to coordinators also what was put into the section and is not shown now. The newest first.
     *
     * @throws NotFound the section is out of the viewer's sight
     */
    public List<Picture> of(Viewer viewer, UUID section) {
        Sections.Row row = visible(viewer, section);
        Predicate<UUID> seen = seen(viewer, row);
        return stored.of(section).stream().filter(one -> seen.test(one.id())).toList();
    }

    /** What stood in the text beside evidence that a reader may not see must not outlive it for that reader. */
    private Predicate<UUID> seen(Viewer viewer, Sections.Row section) {
        if (Policy.mayCoordinate(viewer).allowed()) {
            return _ -> true;
        }
        String doc = authority.document(section).doc();
        return picture -> doc.contains(picture.toString());
    }

    /** @throws NotFound the section is out of the viewer's sight, or has no such picture that the viewer may see */
    public Shown show(Viewer viewer, UUID section, UUID picture) {
        Sections.Row row = visible(viewer, section);
        if (!seen(viewer, row).test(picture)) {
            throw new NotFound();
        }
        Picture found = stored.find(section, picture).orElseThrow(NotFound::new);
        enter(viewer, Act.PICTURE_VIEWED, section, found);
        return new Shown(found, stored.bytes(row, picture));
    }

    /**
     * Takes a picture away for good. Moments of the past that showed it can no longer be restored; editions keep theirs.
     *
     * @throws NotFound the section is out of the viewer's sight, or has no such picture
     * @throws Forbidden not a coordinator
     * @throws Conflict the text shows it
     */
    public void delete(Viewer viewer, UUID section, UUID picture) {
        Sections.Row row = mayWrite(viewer, section);
        Picture found = stored.find(section, picture).orElseThrow(NotFound::new);
        boolean deleted =
                authority.held(row, doc -> !doc.contains(picture.toString()) && stored.delete(section, picture));
        if (!deleted) {
            throw new Conflict(Texts.get("drafting.picture.shown"));
        }
        enter(viewer, Act.PICTURE_DELETED, section, found);
    }

    /** Forgets pictures that were handed in and never came into the text; for a job. */
    @Transactional
    public void forgetUnplaced(Instant handedInBefore) {
        stored.forget(handedInBefore)
                .forEach(one -> enter(Viewer.PLATFORM, Act.PICTURE_DELETED, one.section(), one.id(), one.digest()));
    }

    /** For an edition that shows it. Asks no policy. */
    public Shown frozen(UUID section, UUID picture) {
        Sections.Row row = sections.find(section).orElseThrow(NotFound::new);
        return new Shown(stored.find(section, picture).orElseThrow(NotFound::new), stored.bytes(row, picture));
    }

    private void enter(Viewer viewer, Act act, UUID section, Picture picture) {
        enter(viewer, act, section, picture.id(), picture.digest());
    }

    private void enter(Viewer viewer, Act act, UUID section, UUID picture, String digest) {
        String words = "picture " + picture + " sha256 " + digest;
        ledger.append(viewer, act, "section/" + section, words, null);
    }

    private Sections.Row mayWrite(Viewer viewer, UUID section) {
        Sections.Row row = visible(viewer, section);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("drafting.only-coordinators"));
        }
        return row;
    }

    private Sections.Row visible(Viewer viewer, UUID section) {
        return rights.visible(viewer, section).orElseThrow(NotFound::new);
    }
}
