package org.tessera.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody is told of what could not be found when the search was saved, and of nothing else. */
class NewnessTest {

    @ParameterizedTest(name = "saved {0}, findable {1}, sees it anyway {2}, released {3}: {4}")
    @CsvSource({
        "5, 3, true,   , false",
        "5, 7, true,   , true",
        "5, 5, true,   , false",
        "5, 3, false, 4, false",
        "5, 3, false, 6, true",
        "5, 7, false, 4, true",
        "5, 7, false,  , false",
        "5, 7, true,  9, true",
        "5, 3, true,  9, false"
    })
    void news(long saved, long findable, boolean unreleased, @Nullable Long released, boolean news) {
        assertThat(Newness.isNews(
                        Instant.ofEpochSecond(saved),
                        Instant.ofEpochSecond(findable),
                        unreleased,
                        released == null ? null : Instant.ofEpochSecond(released)))
                .isEqualTo(news);
    }
}
