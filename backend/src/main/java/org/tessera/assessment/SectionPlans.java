package org.tessera.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** Who looks after a section, until when it is to be written, and which version of it is agreed. */
@Component
public class SectionPlans {

    private static final int LONGEST_ACCOUNT = 200;

    /**
     * @param responsible an account
     * @param due the last day
     * @param agreed the version that a coordinator called agreed; a later one is not
     */
    public record Plan(
            @Nullable String responsible,
            @Nullable LocalDate due,
            @Nullable Integer agreed) {
        public static final Plan NONE = new Plan(null, null, null);
    }

    private final Sections sections;
    private final SectionRights rights;
    private final OutlineStore store;
    private final Ledger ledger;

    SectionPlans(Sections sections, SectionRights rights, OutlineStore store, Ledger ledger) {
        this.sections = sections;
        this.rights = rights;
        this.store = store;
        this.ledger = ledger;
    }

    /** Of sections that the caller knows the viewer to see; asks no policy. */
    public Map<UUID, Plan> of(Collection<UUID> seen) {
        return store.plans(seen);
    }

    /**
     * @param responsible an account; null or blank for nobody
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not a coordinator
     * @throws Invalid no account has a name that long
     */
    @Transactional
    public void plan(Viewer viewer, UUID section, @Nullable String responsible, @Nullable LocalDate due) {
        mustCoordinate(viewer, section);
        String account = responsible == null ? "" : responsible.strip();
        if (account.length() > LONGEST_ACCOUNT) {
            throw new Invalid("responsible", Texts.get("assessment.title-too-long", LONGEST_ACCOUNT));
        }
        store.plan(section, account.isEmpty() ? null : account, due);
        ledger.append(viewer, Act.SECTION_PLANNED, "section/" + section);
    }

    /** @param version the one that is agreed; null takes the word back */
    @Transactional
    public void agree(Viewer viewer, UUID section, @Nullable Integer version) {
        mustCoordinate(viewer, section);
        store.agree(section, version);
        ledger.append(
                viewer,
                Act.SECTION_AGREED,
                "section/" + section,
                version == null ? "taken back" : "version " + version,
                null);
    }

    private void mustCoordinate(Viewer viewer, UUID section) {
        // No title is opened before it is decided, so an absent one costs the same.
        if (!rights.readable(viewer, sections.sealed(List.of(section)).values()).contains(section)) {
            throw new NotFound();
        }
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators-arrange"));
        }
    }
}
