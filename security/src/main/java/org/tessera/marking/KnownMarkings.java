package org.tessera.marking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds classification markings where documents bear them: in a line of their own, which is also what headers, footers and
 * stamps come out as, beside nothing but a label or a copy's number. A word in running prose is none. The list is the
 * resource {@code marking/markings.txt}.
 */
public final class KnownMarkings {

    /** As long as a marking in two languages with its copy number; a longer line is prose. */
    private static final int LONGEST_LINE = 160;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern NUMBERED = Pattern.compile("(?iu)\\b(?:no\\.?|of)\\s*\\d+|№");
    private static final Pattern FIGURES = Pattern.compile("\\p{N}+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");
    private static final String BESIDE = "beside";

    private final Map<String, FoundMarking> known = new HashMap<>();
    private final Set<String> beside = new HashSet<>();

    private KnownMarkings(List<String> lines) {
        for (String line : lines) {
            String[] parts = BETWEEN.split(line.strip());
            if (parts[0].isEmpty() || parts[0].startsWith("#")) {
                continue;
            }
            if (parts[0].equals(BESIDE)) {
                beside.addAll(List.of(Folding.words(parts[1]).split(" ")));
            } else {
                FoundMarking marking = new FoundMarking(FoundMarking.Level.valueOf(parts[0]), parts[3]);
                known.merge(joined(Folding.words(parts[3])), marking, KnownMarkings::higher);
            }
        }
    }

    /** Those that ship. */
    public static KnownMarkings shipped() {
        try (InputStream in = Objects.requireNonNull(KnownMarkings.class.getResourceAsStream("/marking/markings.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new KnownMarkings(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The highest that a line of the text is. */
    public Optional<FoundMarking> in(String text) {
        return text.lines()
                .map(this::ofLine)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(KnownMarkings::higher);
    }

    private @Nullable FoundMarking ofLine(String line) {
        if (line.length() > LONGEST_LINE || line.isBlank()) {
            return null;
        }
        FoundMarking whole = ofWords(line);
        return whole != null
                ? whole
                : ofWords(NUMBERED.matcher(IN_BRACKETS.matcher(line).replaceAll(" "))
                        .replaceAll(" "));
    }

    private @Nullable FoundMarking ofWords(String line) {
        String words = Folding.words(line);
        FoundMarking whole = made(joined(words));
        if (whole != null) {
            return whole;
        }
        StringBuilder rest = new StringBuilder();
        Arrays.stream(words.split(" "))
                .filter(word -> !beside.contains(word) && !FIGURES.matcher(word).matches())
                .forEach(rest::append);
        return made(rest.toString());
    }

    /** One marking, or several and nothing else, as in two languages. */
    private @Nullable FoundMarking made(String letters) {
        @Nullable FoundMarking[] upTo = new FoundMarking[letters.length() + 1];
        for (int at = 0; at < letters.length(); at++) {
            FoundMarking before = upTo[at];
            if (at > 0 && before == null) {
                continue;
            }
            for (Map.Entry<String, FoundMarking> each : known.entrySet()) {
                if (letters.startsWith(each.getKey(), at)) {
                    int end = at + each.getKey().length();
                    FoundMarking both = before == null ? each.getValue() : higher(before, each.getValue());
                    FoundMarking other = upTo[end];
                    upTo[end] = other == null ? both : higher(other, both);
                }
            }
        }
        return upTo[letters.length()];
    }

    private static String joined(String words) {
        return words.replace(" ", "");
    }

    private static FoundMarking higher(FoundMarking one, FoundMarking other) {
        return one.level().compareTo(other.level()) >= 0 ? one : other;
    }
}
