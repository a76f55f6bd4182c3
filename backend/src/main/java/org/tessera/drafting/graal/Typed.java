package org.tessera.drafting.graal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What nearly every batch of a busy section is: plain letters put in at one place, one after the other. Where they go after
 * others' steps follows from positions alone, by the rule of rebase.js, so the script is only asked to put them in.
 */
final class Typed {

    private static final Set<String> STEP = Set.of("stepType", "from", "to", "slice", "joins");

    private final int place;
    private final boolean joins;
    private final List<String> letters;

    private Typed(int place, boolean joins, List<String> letters) {
        this.place = place;
        this.joins = joins;
        this.letters = letters;
    }

    /** Null if the steps are anything else. */
    @Nullable
    static Typed of(JsonNode steps) {
        List<String> letters = new ArrayList<>();
        int next = -1;
        for (JsonNode step : steps) {
            String text = text(step);
            int from = step.path("from").asInt(-1);
            boolean follows =
                    letters.isEmpty() || (from == next && step.path("joins").booleanValue(false));
            if (text.isEmpty() || !follows) {
                return null;
            }
            letters.add(text);
            next = from + text.length();
        }
        JsonNode first = steps.path(0);
        return letters.isEmpty()
                ? null
                : new Typed(first.path("from").asInt(), first.path("joins").booleanValue(false), List.copyOf(letters));
    }

    /** What the step puts in if that is a plain text and all that it does, else nothing. */
    private static String text(JsonNode step) {
        JsonNode slice = step.path("slice");
        JsonNode content = slice.path("content");
        boolean plain = STEP.containsAll(step.propertyNames())
                && step.path("stepType").asString("").equals("replace")
                && step.path("from").isInt()
                && step.path("from").equals(step.path("to"))
                && step.path("from").asInt() >= 0
                && (step.path("joins").isMissingNode() || step.path("joins").isBoolean())
                && slice.size() == 1
                && content.size() == 1
                && content.path(0).size() == 2
                && content.path(0).path("type").asString("").equals("text")
                && content.path(0).path("text").isString();
        return plain ? content.path(0).path("text").asString() : "";
    }

    /** Where the first of the letters goes after these maps; null if the place is gone. */
    @Nullable
    Integer over(List<int[]> maps) {
        StepMaps.Place carried = StepMaps.carry(place, joins ? -1 : 1, maps);
        return carried.deletedAcross() ? null : Integer.valueOf(carried.position());
    }

    /** The arguments of the script's {@code type}. */
    @Nullable
    Object[] call(int at) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(at);
        arguments.addAll(letters);
        return arguments.toArray();
    }

    /** As ProseMirror writes them, JSON texts. */
    List<String> steps(int at) {
        List<String> steps = new ArrayList<>();
        int next = at;
        for (String text : letters) {
            ObjectNode step = JsonNodeFactory.instance.objectNode();
            step.put("stepType", "replace").put("from", next).put("to", next);
            step.putObject("slice")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", text);
            steps.add(step.toString());
            next += text.length();
        }
        return steps;
    }

    List<int[]> maps(int at) {
        List<int[]> maps = new ArrayList<>();
        int next = at;
        for (String text : letters) {
            maps.add(new int[] {next, 0, text.length()});
            next += text.length();
        }
        return maps;
    }
}
