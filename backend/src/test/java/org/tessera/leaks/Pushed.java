package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.drafting.SectionNotices;
import org.tessera.policy.Policy;
import tools.jackson.databind.JsonNode;

/** What comes without being asked for at that moment: frames of drafting sockets, alerts and tasks. */
final class Pushed {

    /** Evidence of every restriction says it. */
    static final String WATCHED = "{\"name\":\"Leaks\",\"alert\":true,\"search\":{\"q\":\"seen\"}}";

    private final Answers answers;
    private final List<Target> targets;

    Pushed(Answers answers, List<Target> targets) {
        this.answers = answers;
        this.targets = targets;
    }

    /** Who may not open a section joins it no more than one that never was, and hears nothing of what happens in it. */
    void socketsSpeakToWhoMayOpenTheSection(Sockets sockets, SectionNotices notices) throws Exception {
        for (Target target : targets) {
            List<Sockets.Heard> inside = new ArrayList<>();
            List<Sockets.Heard> outside = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                Sockets.Heard heard = sockets.join(kind, target.section());
                String as = kind + " about " + target.restriction();
                boolean opens = target.opens(kind.viewer());
                assertThat(heard.joined()).as(as).isEqualTo(opens);
                (opens ? inside : outside).add(heard);
            }
            notices.broadcast(target.section(), SectionNotices.COMMENTS);
            for (Sockets.Heard heard : inside) {
                until(heard::frames, frames -> frames.contains("\"notice\""));
                assertThat(heard.frames()).contains(target.prose());
            }
            Sockets.Heard nowhere = sockets.join(Kind.OTHER_COUNTRY, UUID.randomUUID());
            assertThat(nowhere.joined()).isFalse();
            outside.forEach(heard -> assertThat(heard.frames()).isEqualTo(nowhere.frames()));
            inside.forEach(heard -> assertThat(heard.frames())
                    .as("words of evidence come to each reader by the reader's own rights")
                    .doesNotContain(target.restriction().marker));
        }
    }

    /** Kept before anything was handed in. */
    void alertsTellOfWhatTheViewerReads() throws Exception {
        Set<UUID> here = targets.stream().map(Target::contribution).collect(Collectors.toSet());
        for (Kind kind : Kind.values()) {
            if (!Policy.maySearch(kind.viewer()).allowed()) {
                assertThat(answers.script(kind).get("/api/alerts").status()).isEqualTo(403);
                continue;
            }
            Set<String> readable = targets.stream()
                    .flatMap(target ->
                            target.passages().stream().filter(passage -> target.reads(kind.viewer(), passage)))
                    .map(UUID::toString)
                    .collect(Collectors.toSet());
            JsonNode told = until(
                    () -> ok(answers.script(kind).get("/api/alerts")),
                    body -> told(body, here).equals(readable));
            targets.stream()
                    .filter(target ->
                            target.passages().stream().noneMatch(passage -> target.reads(kind.viewer(), passage)))
                    .forEach(target -> assertThat(told.toString())
                            .as("%s about %s", kind, target.restriction())
                            .doesNotContain(target.markers()));
        }
    }

    private static Set<String> told(JsonNode body, Set<UUID> of) {
        return body.path("items")
                .valueStream()
                .filter(item ->
                        of.contains(UUID.fromString(item.path("contribution").asString())))
                .map(item -> item.path("passage").asString())
                .collect(Collectors.toSet());
    }

    /** A comment on every section names somebody of every kind. */
    void tasksAreThereOnlyWhereTheSectionIs() throws Exception {
        for (Kind kind : Kind.values()) {
            String tasks = answers.script(kind).get("/api/tasks").text();
            for (Target target : targets) {
                assertThat(tasks.contains(target.section().toString()))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(target.opens(kind.viewer()));
                assertThat(tasks).doesNotContain(target.markers());
            }
        }
    }
}
