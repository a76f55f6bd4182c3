package org.tessera.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tessera.consent.Consent;
import org.tessera.contribution.Contributions;
import org.tessera.edition.Edition;
import org.tessera.edition.Editions;
import org.tessera.edition.RecallList;
import org.tessera.edition.Recalls;
import org.tessera.evidence.Translations;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.overrides.Overrides;
import org.tessera.overrides.SetMarking.Kind;
import org.tessera.policy.Policy;
import org.tessera.release.Releases;
import org.tessera.release.Remarking;
import org.tessera.ui.Words;
import org.tessera.ui.editions.ClearanceView;
import org.tessera.ui.editions.RecallsView;
import org.tessera.ui.translations.TranslationsView;

/**
 * What waits for a person outside the drafts: requests to decide, copies to call back, or to give back, releases, markings and
 * translations that want a second person.
 */
@Component
public class FurtherTasks {

    private final Recalls recalls;
    private final RecallList recallList;
    private final Editions editions;
    private final Overrides overrides;
    private final Contributions contributions;
    private final Remarking remarking;
    private final Releases releases;
    private final Translations translations;
    private final Consent consent;

    FurtherTasks(
            Recalls recalls,
            RecallList recallList,
            Editions editions,
            Overrides overrides,
            Contributions contributions,
            Remarking remarking,
            Releases releases,
            Translations translations,
            Consent consent) {
        this.consent = consent;
        this.recallList = recallList;
        this.recalls = recalls;
        this.editions = editions;
        this.overrides = overrides;
        this.contributions = contributions;
        this.remarking = remarking;
        this.releases = releases;
        this.translations = translations;
    }

    /** @param kind a key of the texts */
    record Further(String kind, String path, String title, int count) {}

    List<Further> of(Viewer viewer) {
        List<Further> further = new ArrayList<>();
        if (Policy.mayCoordinate(viewer).allowed()) {
            recalls.toLookAt(viewer)
                    .forEach((edition, copies) ->
                            further.add(new Further("task.RECALL", RecallsView.PATH, title(edition), copies)));
            overrides
                    .waitingFor(viewer, Kind.EDITION)
                    .forEach(id -> editions.visible(viewer, id)
                            .ifPresent(edition -> further.add(new Further(
                                    "task.EDITION_MARKING", ClearanceView.path(edition.id()), title(edition), 1))));
        }
        int calledBack = recallList.told(viewer).size();
        if (calledBack > 0) {
            further.add(new Further("task.CALLED_BACK", RecallsView.PATH, Labels.of("task.copies"), calledBack));
        }
        int asked = consent.waiting(viewer);
        if (asked > 0) {
            further.add(new Further("task.question", "requests", Labels.of("task.questions", asked), asked));
        }
        if (viewer.is(Role.LEAD)) {
            releases.toCosign(viewer)
                    .forEach((id, count) -> contributions
                            .known(viewer, id)
                            .ifPresent(one -> further.add(new Further(
                                    "task.COSIGN",
                                    "contributions/" + id,
                                    one.particulars().title(),
                                    count))));
            overrides
                    .waitingFor(viewer, Kind.CONTRIBUTION)
                    .forEach(id -> contributions
                            .known(viewer, id)
                            .filter(one -> {
                                var waiting = remarking.waiting(viewer, one);
                                return waiting != null && remarking.mayConfirm(viewer, one, waiting);
                            })
                            .ifPresent(one -> further.add(new Further(
                                    "task.CONTRIBUTION_MARKING",
                                    "contributions/" + id,
                                    one.particulars().title(),
                                    1))));
        }
        translations
                .toVerify(viewer)
                .forEach((into, count) -> further.add(new Further(
                        "task.VERIFY",
                        TranslationsView.path(into),
                        Labels.of("task.translations", Words.language(into)),
                        count)));
        return further;
    }

    private static String title(Edition edition) {
        return Labels.of("task.edition", edition.title(), edition.number());
    }
}
