package org.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style classes have one name space for all screens: a class that two features style looks on each as the other wants it. */
class StyleClassesTest {

    private static final Path SCREENS = Path.of("src/main/resources/META-INF/resources/tessera");
    private static final Path EDITOR = Path.of("src/main/frontend");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern ALONE = Pattern.compile("\\s*\\.([\\w-]+)\\s*");

    @Test
    void aClassIsStyledInOnePlace() throws IOException {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        for (Path sheet : sheets()) {
            // the editor's sheets are one
            String place = sheet.startsWith(EDITOR) ? "editor" : String.valueOf(sheet.getFileName());
            String text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            Matcher rules = SELECTORS.matcher(text);
            while (rules.find()) {
                for (String selector : Objects.requireNonNull(rules.group(1)).split(",", -1)) {
                    Matcher alone = ALONE.matcher(selector);
                    if (alone.matches()) {
                        places.computeIfAbsent(alone.group(1), _ -> new TreeSet<>())
                                .add(place);
                    }
                }
            }
        }
        assertThat(places).hasSizeGreaterThan(100);
        assertThat(places).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    private static List<Path> sheets() throws IOException {
        List<Path> sheets = new ArrayList<>();
        for (Path folder : List.of(SCREENS, EDITOR)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".css")).forEach(sheets::add);
            }
        }
        return sheets;
    }
}
