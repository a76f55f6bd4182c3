package org.tessera.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.intake.Intake;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import org.tessera.policy.Audience;
import org.tessera.testing.TestedPictures;
import tools.jackson.databind.JsonNode;

/** Hands in a contribution for every restriction, and lets a draft and an edition lean on each; all over real HTTP. */
final class Scene {

    private final Intake intake;
    private final Drafts drafts;
    private final int port;

    Scene(Intake intake, Drafts drafts, int port) {
        this.intake = intake;
        this.drafts = drafts;
        this.port = port;
    }

    List<Target> make() throws Exception {
        Map<Restriction, UUID> contributions = new EnumMap<>(Restriction.class);
        for (Restriction each : Restriction.values()) {
            contributions.put(each, handIn(each));
        }
        Script coordinator = script(Kind.COORDINATOR);
        JsonNode assessment = ok(coordinator.post("/api/assessments", "{\"title\":\"Leaks\"}"));
        UUID assessmentId = id(assessment);
        List<Target> targets = new ArrayList<>();
        for (Restriction each : Restriction.values()) {
            UUID contribution = known(contributions.get(each));
            List<UUID> passages = passages(each, contribution);
            JsonNode chapter = plainChapter(assessment, targets.size());
            UUID section = id(chapter.path("sections").path(0));
            UUID release = release(each, contribution, passages.getFirst());
            targets.add(new Target(
                    each,
                    contribution,
                    passages.getFirst(),
                    passages,
                    release == null ? UUID.randomUUID() : release,
                    section,
                    UUID.randomUUID(),
                    assessmentId,
                    id(chapter),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID()));
        }
        List<Target> told = new ArrayList<>();
        for (Target each : targets) {
            told.add(tell(each));
        }
        UUID edition = id(ok(coordinator.post("/api/assessments/" + assessmentId + "/editions", "{}")));
        withdraw(told);
        return told.stream()
                .map(one -> with(one, one.comment(), edition, one.request(), one.picture()))
                .toList();
    }

    private UUID handIn(Restriction one) throws Exception {
        String particulars = """
                {"title": "Title %s", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
                 "evaluation": "B2", "handling": ["H0"], "marking": "BPL", "note": "Note %s"}""".formatted(one.marker, one.marker);
        // each paragraph long enough to be a passage of its own
        String text = Stream.of("border", "port")
                .map(place -> ("It was seen at the " + place + " with " + one.marker + " in 2025. ").repeat(8)
                        + Restriction.EVERYWHERE + ".")
                .collect(Collectors.joining("\n\n"));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(text, intake.certificatePem()));
        return id(ok(script(one.handedInBy()).handIn(parts)));
    }

    private List<UUID> passages(Restriction one, UUID contribution) throws Exception {
        Script owner = script(Kind.OWNER);
        JsonNode found = until(
                () -> owner.post("/api/search", "{\"q\":\"" + one.marker + "\"}")
                        .body(),
                body -> body.path("total").asInt() == 2);
        assertThat(owner.get("/api/contributions/" + contribution)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("INDEXED");
        return found.path("hits")
                .valueStream()
                .map(hit -> UUID.fromString(hit.path("passage").asString()))
                .toList();
    }

    private @Nullable UUID release(Restriction one, UUID contribution, UUID passage) throws Exception {
        String to = one.audience();
        if (to == null) {
            return null;
        }
        Script owner = script(Kind.OWNER);
        String path = "/api/contributions/" + contribution + "/releases";
        String wish = "{\"to\":[\"" + to + "\"]"
                + (one == Restriction.ONE_PASSAGE ? ",\"passages\":[\"" + passage + "\"]" : "")
                + (one == Restriction.ANONYMOUSLY ? ",\"anonymous\":true" : "")
                + (one == Restriction.EXPIRED ? ",\"until\":\"" + Instant.now().plusSeconds(2) + "\"" : "")
                + "}";
        UUID release = id(ok(owner.post(path, wish)));
        switch (one) {
            case REVOKED ->
                assertThat(owner.delete(path + "/" + release).status()).isEqualTo(204);
            case COSIGNED -> ok(script(Kind.OWNERS_LEAD).post(path + "/" + release + "/cosign", ""));
            default -> {}
        }
        return release;
    }

    private Target tell(Target one) throws Exception {
        List<JsonNode> blocks = new ArrayList<>();
        for (UUID passage : one.passages()) {
            String words = ok(script(Kind.OWNER).get("/api/passages/" + passage))
                    .path("text")
                    .asString();
            blocks.add(Doc.paragraph(Doc.text("Told " + one.prose() + " "), Doc.citation(passage)));
            blocks.add(Doc.quotedEvidence(passage, words, 0, words.length()));
        }
        Script coordinator = script(Kind.COORDINATOR);
        String beside = "/api/sections/" + one.section();
        JsonNode picture = ok(coordinator.send(beside + "/pictures", TestedPictures.png(8, 8)));
        blocks.add(Doc.figure(
                "abcd1234", id(picture), picture.path("digest").asString(), "Shown " + one.prose(), "Caption"));
        assertThat(drafts.writeAnew(Kind.COORDINATOR.viewer(), one.section(), Doc.doc(blocks)))
                .isTrue();
        drafts.setAudience(Kind.COORDINATOR.viewer(), one.section(), Audience.OF_THE_NETWORK);
        int version = drafts.version(one.section());
        String place = "{\"version\":" + version + ",\"from\":1,\"to\":5,";
        UUID remark = id(ok(coordinator.post(
                beside + "/comments", place + "\"text\":\"Remark " + one.remark() + " " + everybody() + "\"}")));
        ok(coordinator.post("/api/comments/" + remark + "/replies", "{\"text\":\"Reply " + one.remark() + "\"}"));
        ok(coordinator.post(beside + "/suggestions", place + "\"becomes\":\"Said " + one.remark() + "\"}"));
        String request =
                "{\"passages\":[\"" + one.released() + "\"],\"to\":[\"AZ\"],\"why\":\"Needed " + one.reason() + "\"}";
        UUID asked =
                id(ok(script(Kind.COORDINATOR).post("/api/requests", request)).path(0));
        return with(one, remark, one.edition(), asked, id(picture));
    }

    /** So that each has a task where the section can be opened. */
    private static String everybody() {
        return Stream.of(Kind.values()).map(kind -> "@" + kind.account).collect(Collectors.joining(" "));
    }

    private void withdraw(List<Target> targets) throws Exception {
        Target one = about(targets, Restriction.WITHDRAWN);
        String path = "/api/contributions/" + one.contribution() + "/withdrawal";
        assertThat(script(Kind.OWNER).post(path, "{\"reason\":\"taken back\"}").status())
                .isEqualTo(204);
    }

    static Target about(List<Target> targets, Restriction restriction) {
        return targets.stream()
                .filter(one -> one.restriction() == restriction)
                .findFirst()
                .orElseThrow();
    }

    Script script(Kind kind) throws Exception {
        return Script.of(kind.account, port);
    }

    private static Target with(Target one, UUID comment, UUID edition, UUID request, UUID picture) {
        return new Target(
                one.restriction(),
                one.contribution(),
                one.released(),
                one.passages(),
                one.release(),
                one.section(),
                comment,
                one.assessment(),
                one.chapter(),
                edition,
                request,
                picture);
    }

    private static JsonNode plainChapter(JsonNode assessment, int number) {
        return assessment
                .path("chapters")
                .valueStream()
                .filter(chapter -> chapter.path("sections").size() == 1)
                .toList()
                .get(number);
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private static UUID known(@Nullable UUID id) {
        return java.util.Objects.requireNonNull(id);
    }
}
