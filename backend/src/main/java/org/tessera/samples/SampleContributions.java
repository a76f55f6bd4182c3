package org.tessera.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translations;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.Said;
import org.tessera.policy.Audience;
import org.tessera.provider.DemoAccount;
import org.tessera.release.Releases;
import org.tessera.samples.bouncycastle.Sealer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands the sample contributions in as their owners would, waits for them, releases and translates some. */
@Component
class SampleContributions {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int ALL = 100;

    /** @param release the audience, empty for none */
    record Sample(String file, String account, String release, Said particulars) {}

    private final Intake intake;
    private final Contributions contributions;
    private final Releases releases;
    private final Evidence evidence;
    private final Translations translations;
    private final JsonMapper json;

    SampleContributions(
            Intake intake,
            Contributions contributions,
            Releases releases,
            Evidence evidence,
            Translations translations,
            JsonMapper json) {
        this.intake = intake;
        this.contributions = contributions;
        this.releases = releases;
        this.evidence = evidence;
        this.translations = translations;
        this.json = json;
    }

    /** What is there already, from an earlier start, is left alone. */
    void bringIn() throws IOException, InterruptedException {
        List<Sample> samples = samples();
        Map<String, UUID> ids = new HashMap<>();
        for (Sample sample : samples) {
            ids.put(sample.file(), handedIn(sample));
        }
        for (Sample sample : samples) {
            settled(sample, ids.getOrDefault(sample.file(), new UUID(0, 0)));
        }
        for (Sample sample : samples) {
            release(sample, ids.getOrDefault(sample.file(), new UUID(0, 0)));
        }
        for (Blocks translation : Blocks.read("translations.txt")) {
            translate(translation, ids);
        }
    }

    private List<Sample> samples() throws IOException {
        try (InputStream in = Blocks.open("contributions/contributions.json")) {
            return json.readValue(in, new TypeReference<List<Sample>>() {});
        }
    }

    private UUID handedIn(Sample sample) throws IOException {
        Viewer viewer = viewer(sample.account());
        for (Contribution own : contributions.list(viewer, 0, ALL).items()) {
            if (own.submittedBy().equals(viewer.account())
                    && own.particulars().title().equals(sample.particulars().title())) {
                return own.id();
            }
        }
        try (InputStream file = Blocks.open("contributions/" + sample.file())) {
            byte[] envelope = Sealer.seal(intake.certificatePem(), file.readAllBytes());
            return intake.receive(
                            viewer,
                            intake.check(viewer, sample.particulars()),
                            new ByteArrayInputStream(envelope),
                            sample.file() + ".cms")
                    .id();
        }
    }

    private void settled(Sample sample, UUID id) throws InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        ContributionState state = state(id);
        while (state.underWay()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(sample.file() + " is still " + state + " after " + LONGEST_WAIT);
            }
            Thread.sleep(Duration.ofMillis(200));
            state = state(id);
        }
        if (state == ContributionState.REJECTED || state == ContributionState.QUARANTINED) {
            throw new IllegalStateException(sample.file() + " is " + state);
        }
    }

    private ContributionState state(UUID id) {
        return contributions.find(id).orElseThrow().state();
    }

    private void release(Sample sample, UUID id) {
        Viewer owner = viewer(sample.account());
        if (!sample.release().isEmpty() && releases.of(owner, id).isEmpty()) {
            releases.grant(owner, id, Set.of(Audience.valueOf(sample.release())), Set.of(), null);
        }
    }

    private void translate(Blocks translation, Map<String, UUID> ids) {
        UUID contribution = ids.get(translation.words().get(0));
        if (contribution == null) {
            throw new IllegalStateException("No sample " + translation.words().get(0));
        }
        Viewer translator = viewer(translation.words().get(1));
        String needle = translation.lines().getFirst();
        String text = String.join(
                "\n", translation.lines().subList(1, translation.lines().size()));
        for (Passage passage : evidence.forIndexing(contribution)) {
            if (passage.text().contains(needle) && passage.translations().isEmpty()) {
                evidence.translate(translator, passage.id(), text, "en");
                if (Translation.Status.valueOf(translation.words().get(2)) == Translation.Status.VERIFIED) {
                    translations.verify(colleague(translator), passage.id(), "en", text);
                }
            }
        }
    }

    /** Of the same country: nobody verifies his own translation. */
    private static Viewer colleague(Viewer translator) {
        String account = translator.account();
        return viewer(
                account.startsWith("lead-")
                        ? account.replace("lead-", "analyst-")
                        : account.replace("analyst-", "lead-"));
    }

    static Viewer viewer(String account) {
        DemoAccount demo = DemoAccount.named(account).orElseThrow();
        return new Viewer(demo.name(), Set.of(demo.role()), demo.country());
    }
}
