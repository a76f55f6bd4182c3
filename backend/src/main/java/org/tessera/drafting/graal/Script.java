package org.tessera.drafting.graal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One document in one JavaScript context that sees nothing of the host. Only texts and numbers cross. A call that takes
 * longer than the watchdog's patience is cancelled and the context is gone. Not thread-safe: its owner locks.
 */
public final class Script implements AutoCloseable {

    private final Context context;
    private final Value authority;
    private final JsonMapper json;
    private final Watch watch;
    private final StepMaps maps = new StepMaps();
    private List<int[]> proposed = List.of();
    private int version;

    Script(Engine engine, Source source, JsonMapper json, Watch watch) {
        this.json = json;
        this.watch = watch;
        this.context = Context.newBuilder("js")
                .engine(engine)
                .allowAllAccess(false)
                .allowHostAccess(HostAccess.NONE)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowNativeAccess(false)
                .build();
        context.eval(source);
        this.authority = context.getBindings("js").getMember("authority");
    }

    /** A document as kept, or (null) the empty one of version 0. */
    public void open(@Nullable String doc, int version) {
        call("open", doc, version);
        this.version = version;
        maps.begin(version);
    }

    /** Takes in steps that were ordered after what this script knows. */
    public void follow(List<String> steps) {
        moved(json.readTree(call("follow", array(steps)).asString())).forEach(maps::add);
        version += steps.size();
    }

    /** Steps (a JSON array) made on version {@code base}. */
    public Proposal propose(JsonNode steps, int base) {
        Typed typed = Typed.of(steps);
        List<int[]> over = typed == null ? null : maps.since(base);
        if (typed != null && over != null) {
            Integer place = typed.over(over);
            if (place != null && call("type", typed.call(place)).asBoolean()) {
                proposed = typed.maps(place);
                return new Proposal.Legal(typed.steps(place), null, Set.of());
            }
            // Why it is not legal is told by the text that it was written on.
        }
        return proposal(call("propose", steps.toString(), base).asString());
    }

    /** A whole document in place of the present one. */
    public Proposal proposeWhole(String doc) {
        return proposal(call("proposeWhole", doc).asString());
    }

    /** The text as it once was in place of the present one; no steps if it is the same. */
    public Proposal proposeRestored(String doc) {
        return proposal(call("proposeRestored", doc).asString());
    }

    /**
     * Carries places back over steps, the newest last.
     *
     * @return for each place its position before the steps, or minus the (one-based) number of the step that wrote it
     */
    public List<Integer> origins(List<String> steps, List<Integer> places) {
        List<Integer> found = new ArrayList<>();
        json.readTree(call("origins", array(steps), places.toString()).asString())
                .forEach(each -> found.add(each.asInt()));
        return found;
    }

    /** What was proposed is ordered. Returns the new version. */
    public int commit() {
        version = call("commit").asInt();
        proposed.forEach(maps::add);
        proposed = List.of();
        return version;
    }

    public void discard() {
        call("discard");
    }

    public String document() {
        return call("document").asString();
    }

    /** How many of the newest steps {@link #propose} and {@link #map} can go back. */
    public int reach() {
        return call("reach").asInt();
    }

    /** Pairs of positions (start, end) of version {@code base} in the present document. */
    public List<Integer> map(int base, List<Integer> positions) {
        List<Integer> mapped = new ArrayList<>();
        json.readTree(call("map", base, positions.toString()).asString()).forEach(each -> mapped.add(each.asInt()));
        return mapped;
    }

    @Override
    public void close() {
        context.close(true);
    }

    private Value call(String function, @Nullable Object... arguments) {
        try (var _ = watch.call(() -> context.close(true))) {
            return authority.invokeMember(function, arguments);
        } catch (PolyglotException e) {
            // Not the cause: its message may show what the script held.
            close();
            throw new ScriptStopped(e.isCancelled());
        } catch (IllegalStateException e) {
            throw new ScriptStopped(true);
        }
    }

    private Proposal proposal(String answer) {
        JsonNode said = json.readTree(answer);
        return switch (said.path("outcome").asString()) {
            case "accepted" -> {
                List<String> steps = new ArrayList<>();
                said.path("steps").forEach(step -> steps.add(step.toString()));
                proposed = moved(said.path("maps"));
                JsonNode cited = said.path("citations");
                List<UUID> citations = null;
                if (cited.isArray()) {
                    citations = cited.valueStream()
                            .map(passage -> UUID.fromString(passage.asString()))
                            .toList();
                }
                yield new Proposal.Legal(steps, citations, shown(said.path("pictures")));
            }
            case "stale" -> new Proposal.Stale();
            default -> new Proposal.Illegal(said.path("reason").asString());
        };
    }

    private static Set<Proposal.Shown> shown(JsonNode pictures) {
        Set<Proposal.Shown> shown = new HashSet<>();
        pictures.forEach(one -> shown.add(new Proposal.Shown(
                UUID.fromString(one.path("picture").asString()),
                one.path("digest").asString())));
        return shown;
    }

    private static List<int[]> moved(JsonNode ranges) {
        List<int[]> moved = new ArrayList<>();
        ranges.forEach(
                each -> moved.add(each.valueStream().mapToInt(JsonNode::asInt).toArray()));
        return moved;
    }

    private static String array(List<String> steps) {
        return "[" + String.join(",", steps) + "]";
    }
}
