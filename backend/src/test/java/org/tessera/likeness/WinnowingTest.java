package org.tessera.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copied words meet wherever they stand, and chance does not. */
class WinnowingTest {

    private static final String SAID =
            "the couriers were paid in cash in two parts and met the driver at the fuel station"
                    + " before the border where papers were changed again";

    private static Set<Long> prints(String text) {
        return Winnowing.prints(List.of(text.split(" ")), run -> new Random(run.hashCode()).nextLong());
    }

    private static int percent(String one, String other) {
        Set<Long> first = prints(one);
        Set<Long> second = prints(other);
        long shared = first.stream().filter(second::contains).count();
        return Winnowing.percent(first.size(), second.size(), (int) shared);
    }

    @ParameterizedTest(name = "{0}: {2} to {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the same | " + SAID + " | 100 | 100",
                "inside a longer text | we learned from elsewhere that " + SAID
                        + " as far as anybody knows today in town | 70 | 100",
                "a word changed | the couriers were paid in cash in two parts and met the guide at the fuel station"
                        + " before the border where papers were changed again | 50 | 95",
                "half rewritten | couriers got money in two shares and waited for a driver near the pumps, then new"
                        + " papers were made before the border | 0 | 0",
                "a turn of phrase | nobody was paid in cash in two parts | 0 | 0",
                "too short | the couriers were paid | 0 | 0"
            })
    void copies(String what, String other, int least, int most) {
        assertThat(percent(SAID, other)).as(what).isBetween(least, most);
        assertThat(percent(other, SAID)).as(what + ", seen from there").isEqualTo(percent(SAID, other));
    }

    @Test
    void eightWordsInARowShareAPrint() {
        List<String> words = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        for (int from = 0; from + 8 <= words.size(); from++) {
            String run = String.join(" ", words.subList(from, from + 8));
            assertThat(prints("a b c d e f g " + run + " h i j k l m n"))
                    .containsAnyElementsOf(prints(String.join(" ", words)));
        }
    }

    @Test
    void groupsHangTogetherOverSteps() {
        List<UUID> ids = IntStream.range(0, 6).mapToObj(i -> new UUID(0, i)).toList();
        Groups groups = new Groups(ids);
        groups.join(ids.get(0), ids.get(1));
        groups.join(ids.get(3), ids.get(4));
        groups.join(ids.get(1), ids.get(4));
        groups.join(ids.get(5), UUID.randomUUID());
        assertThat(groups.ofSeveral()).containsExactly(Set.of(ids.get(0), ids.get(1), ids.get(3), ids.get(4)));
    }
}
