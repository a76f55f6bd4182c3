package org.tessera.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Language;

/**
 * Reads a glossary that people can review as plain text:
 *
 * <ul>
 *   <li>{@code [concept]} opens a concept, {@code [place/ganja] AZ-GA} a place with its ISO 3166 code or codes,
 *   <li>{@code ro: term | term} gives its terms in a language, all on one line,
 *   <li>{@code smuggler & migrant} is a term wherever both stand near each other, in any order,
 *   <li>{@code ~} before a term says that other concepts may have it too,
 *   <li>{@code #} opens a comment, on a line of its own.
 * </ul>
 *
 * Anything else is a problem with its line and column; reading goes on behind it, so that one reading names them all.
 */
final class GlossaryFile {

    private static final Pattern NAME = Pattern.compile("(place/)?[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private final String file;
    private final List<Written> concepts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<GlossaryProblem> problems = new ArrayList<>();
    private @Nullable Written open;

    private GlossaryFile(String file) {
        this.file = file;
    }

    /** The concepts of both files that ship with the application. */
    static List<Written> shipped() {
        List<Written> all = new ArrayList<>();
        for (String file : List.of("concepts.txt", "places.txt")) {
            all.addAll(read(file, GlossaryText.resource(file)));
        }
        return List.copyOf(all);
    }

    /** @throws UnreadableGlossary naming every place in the file that cannot be read */
    static List<Written> read(String file, String content) {
        GlossaryFile reader = new GlossaryFile(file);
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i).stripTrailing());
        }
        if (!reader.problems.isEmpty()) {
            throw new UnreadableGlossary(reader.problems);
        }
        return List.copyOf(reader.concepts);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            heading(number, line);
        } else if (line.indexOf(':') < 0) {
            wrong(number, 1, GlossaryProblem.Kind.NO_HEADING, line);
        } else {
            terms(number, line);
        }
    }

    private void heading(int number, String line) {
        int close = line.indexOf(']');
        if (close < 0) {
            wrong(number, 1, GlossaryProblem.Kind.HEADING_OPEN, line);
            return;
        }
        String name = line.substring(1, close);
        String region = line.substring(close + 1).strip();
        List<String> regions = region.isEmpty() ? List.of() : List.of(region.split(" +"));
        if (!NAME.matcher(name).matches()) {
            wrong(number, 2, GlossaryProblem.Kind.BAD_NAME, name);
        }
        if (!names.add(name)) {
            wrong(number, 2, GlossaryProblem.Kind.NAME_TWICE, name);
        }
        boolean place = name.startsWith("place/");
        if (!regions.stream().allMatch(one -> place && REGION.matcher(one).matches())) {
            wrong(number, close + 2, GlossaryProblem.Kind.BAD_REGION, region);
        }
        open = new Written(file, number, name, regions, new ArrayList<>());
        concepts.add(open);
    }

    private void terms(int number, String line) {
        Written concept = open;
        if (concept == null) {
            wrong(number, 1, GlossaryProblem.Kind.BEFORE_HEADING, line);
            return;
        }
        int colon = line.indexOf(':');
        String code = line.substring(0, colon);
        Optional<Language> known =
                Language.of(code).filter(language -> language.code().equals(code));
        if (known.isEmpty()) {
            wrong(number, 1, GlossaryProblem.Kind.NO_LANGUAGE, code);
            return;
        }
        Language language = known.get();
        if (concept.in(language).findAny().isPresent()) {
            wrong(number, 1, GlossaryProblem.Kind.LANGUAGE_TWICE, code);
        }
        int from = colon + 1;
        while (from <= line.length()) {
            int bar = line.indexOf('|', from);
            int to = bar < 0 ? line.length() : bar;
            term(concept, language, number, from, line.substring(from, to));
            from = to + 1;
        }
    }

    private void term(Written concept, Language language, int number, int from, String cut) {
        String stripped = cut.strip();
        boolean shared = stripped.startsWith("~");
        String words = shared ? stripped.substring(1).strip() : stripped;
        int column = from + 1 + cut.indexOf(stripped);
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            wrong(number, column, GlossaryProblem.Kind.NO_TERM, words);
        } else if (Scripts.mixed(words, language)) {
            wrong(number, column, GlossaryProblem.Kind.OTHER_SCRIPT, words);
        } else {
            concept.terms()
                    .add(new Written.Term(
                            number, column, language, words, Analysis.text(words, language.code()), shared));
        }
    }

    private void wrong(int line, int column, GlossaryProblem.Kind kind, String about) {
        problems.add(new GlossaryProblem(file, line, column, kind, about));
    }
}
