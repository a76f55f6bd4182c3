package org.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only more is news. */
class WaitingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',         '',         false
        '',         a=0,        false
        '',         a=1,        true
        a=1,        a=1,        false
        a=2,        a=1,        false
        a=1,        a=2,        true
        a=3,        a=1 b=1,    true
        a=1 b=1,    b=1,        false""")
    void moreInOnePlaceIsNewsWhateverBecameLessInAnother(String known, String now, boolean news) {
        assertThat(Waiting.isNews(map(known), map(now))).isEqualTo(news);
    }

    private static Map<String, Integer> map(String written) {
        return Arrays.stream(written.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("=", -1))
                .collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1])));
    }
}
