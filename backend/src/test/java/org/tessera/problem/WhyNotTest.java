package org.tessera.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.Decision;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;

/** Why somebody was refused stands in the log, as account, object and reason; the answer has nothing of it. */
class WhyNotTest {

    private static final Viewer NEIGHBOUR = new Viewer("analyst-ua", Set.of(Role.ANALYST), Country.UA);
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(WhyNot.LOGGER);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void leave() {
        LOGGER.detachAppender(log);
    }

    @ParameterizedTest(name = "of {0}, released to {1}, withdrawn {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        UA | GE | false | none
        MD | UA | false | none
        MD | GE | false | neither owned by the viewer's country or unit nor released to an audience of the viewer
        MD | UA | true  | withdrawn
        """, quoteCharacter = '"')
    void thePolicysReasonIsWrittenDown(Country owner, Audience to, boolean withdrawn, @Nullable String reason) {
        Decision decision = Policy.mayRead(NEIGHBOUR, new Sharing(owner, Set.of(to), withdrawn));

        assertThat(WhyNot.allowed(NEIGHBOUR, "passage/1", decision)).isEqualTo(reason == null);

        if (reason == null) {
            assertThat(log.list).isEmpty();
        } else {
            assertThat(log.list).singleElement().satisfies(line -> {
                assertThat(line.getKeyValuePairs())
                        .extracting(pair -> pair.key + "=" + pair.value)
                        .containsExactly("viewer=analyst-ua", "object=passage/1", "reason=" + reason);
                assertThat(line.getFormattedMessage()).contains("analyst-ua", "passage/1", reason);
            });
        }
    }

    @Test
    void absentAndKeptBackByTheDatabaseReadTheSame() {
        WhyNot.refused(NEIGHBOUR, "section/1", null);

        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("absent, or nothing that");
    }

    @Test
    void whoWasRefusedHearsNothingOfIt() {
        assertThat(new NotFound().getMessage()).isEqualTo("There is nothing here that you can see");
    }
}
