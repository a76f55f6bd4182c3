package org.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that is asked for is there. */
class MessageKeysTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern ASKED = Pattern.compile(
            "(?:(?:Texts|Words)\\s*\\.(?:get|in|of)|findings\\.problem)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z-]+\\.[a-z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyKeyThatIsAskedForIsInItsBundle() throws IOException {
        Set<String> kept = new TreeSet<>();
        for (Path bundle : files("src/main/resources/messages", ".properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            kept.addAll(texts.stringPropertyNames());
        }
        Set<String> asked = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            ASKED.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    // Words are the screens' own and leave their bundle's name out
                    .map(call -> (call.startsWith("Words") ? "screens." : "")
                            + call.substring(call.indexOf('"') + 1, call.lastIndexOf('"')))
                    .forEach(asked::add);
        }

        assertThat(asked).isNotEmpty();
        assertThat(kept).containsAll(asked);
    }

    private static List<Path> files(String below, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("security", "search-config", "backend", "ui")) {
            Path folder = PROJECT.resolve(module).resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(path -> path.toString().endsWith(ending)).forEach(found::add);
                }
            }
        }
        return found;
    }
}
