package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each kind of viewer is answered, and how a stranger would compare answers. */
final class Answers {

    /** A connection is closed after some requests, whatever they were about. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "date");

    private final int port;

    private final Map<Kind, String> watching = new EnumMap<>(Kind.class);

    Answers(int port) {
        this.port = port;
    }

    /** Everybody who may search keeps a search that finds what will be handed in. */
    void watch() throws Exception {
        for (Kind kind : Kind.values()) {
            if (Policy.maySearch(kind.viewer()).allowed()) {
                JsonNode kept = People.ok(script(kind).post("/api/searches", Pushed.WATCHED));
                watching.put(kind, kept.path("id").asString());
            }
        }
    }

    void forget() throws Exception {
        for (Map.Entry<Kind, String> kept : watching.entrySet()) {
            script(kept.getKey()).delete("/api/searches/" + kept.getValue());
        }
    }

    /** All of a list, page after page; what other tests left stands in it too. */
    List<JsonNode> listed(Kind kind, String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        while (true) {
            JsonNode page = People.ok(script(kind).get(path + "?size=100&page=" + all.size() / 100));
            page.path("items").forEach(all::add);
            if (page.path("items").size() < 100) {
                assertThat(page.path("total").asLong())
                        .as("%s of %s", path, kind)
                        .isEqualTo(all.size());
                return all;
            }
        }
    }

    JsonNode search(Kind kind, String words) throws Exception {
        return People.ok(script(kind).post("/api/search", query(words)));
    }

    Script script(Kind kind) throws Exception {
        return Script.of(kind.account, port);
    }

    static String query(String words) {
        return "{\"q\":\"" + words + "\",\"size\":100}";
    }

    /** The status and the body but for the address that was asked, as a stranger compares them. */
    static List<Object> shape(Script.Answer answer) {
        JsonNode body = answer.body();
        if (body instanceof ObjectNode object) {
            object.remove("instance");
        }
        List<Object> shape = new ArrayList<>(List.of(answer.status(), body));
        answer.headers().keySet().stream()
                .filter(name -> !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                .map(String::toLowerCase)
                .sorted()
                .forEach(shape::add);
        return shape;
    }
}
