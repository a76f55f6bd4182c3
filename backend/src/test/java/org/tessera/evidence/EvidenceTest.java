package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.Period;
import org.tessera.contribution.Sieve;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.Releases;
import org.tessera.testing.WithTestEngines;
import org.tessera.vault.Vault;

/** Evidence in a real database and a real vault; only the cell, the ledger and the way to the index are twins. */
@SpringBootTest(classes = EvidenceTest.Beans.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithTestEngines
class EvidenceTest {

    private static final Viewer ANALYST = new Viewer("analyst-md", Set.of(Role.ANALYST), Country.MD);
    private static final Viewer NEIGHBOUR = new Viewer("analyst-ua", Set.of(Role.ANALYST), Country.UA);
    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer AUDITOR = new Viewer("auditor", Set.of(Role.AUDITOR), null);
    private static final String MARKER = "q7Zp2mXw9Kd4Lt8R";

    @Autowired
    private Parsing parsing;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Reading reading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Releases releases;

    @Autowired
    private Originals originals;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Twins twins;

    @BeforeEach
    void forget() {
        twins.queued.clear();
        twins.entries.clear();
        twins.dieAfter = Integer.MAX_VALUE;
    }

    @Test
    void anOpenedContributionIsParsedOnceHoweverOftenTheJobRuns() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = documents();
        parsing.parse(id);
        List<UUID> first = ids(id);
        parsing.parse(id);
        assertThat(ids(id)).isEqualTo(first).hasSize(3);
        assertThat(twins.queued).containsExactly(id);
        assertThat(contributions.find(id).orElseThrow().state()).isEqualTo(ContributionState.PARSED);
        assertThat(evidence.documents(ANALYST, id))
                .extracting(Document::name, Document::state, Document::passages, Document::language)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("all.zip › a.txt", DocumentState.PARSED, 2, "en"),
                        org.assertj.core.groups.Tuple.tuple("all.zip › b.pdf", DocumentState.QUARANTINED, 0, null),
                        org.assertj.core.groups.Tuple.tuple("all.zip › c.txt", DocumentState.PARSED, 1, "ru"));
    }

    @Test
    void aJobThatWasKilledInTheMiddleEndsInTheSameRows() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = documents();
        twins.dieAfter = 2;
        assertThatThrownBy(() -> parsing.parse(id)).isInstanceOf(IllegalStateException.class);
        assertThat(twins.queued).isEmpty();
        assertThat(evidence.passages(ANALYST, ids(id))).isEmpty();
        List<UUID> before = ids(id);
        twins.dieAfter = Integer.MAX_VALUE;
        parsing.parse(id);
        assertThat(ids(id)).containsAll(before).hasSize(3);
        assertThat(twins.queued).containsExactly(id);
    }

    @Test
    void whereNothingCouldBeReadTheContributionIsQuarantinedWithItsReasons() throws IOException {
        UUID id = opened("DRUGS");
        twins.documents = List.of(new Parsed.Quarantined(List.of("b.pdf"), "application/pdf", "Damaged."));
        parsing.parse(id);
        Contribution one = contributions.find(id).orElseThrow();
        assertThat(one.state()).isEqualTo(ContributionState.QUARANTINED);
        assertThat(one.problems()).contains("b.pdf: Damaged.");
        assertThat(twins.queued).isEmpty();
    }

    @Test
    void aPassageIsReadByItsOwnerAndCoordinatorsAndEnteredInTheLedger() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getFirst();
        twins.entries.clear();
        Passage read = evidence.passage(ANALYST, passage).orElseThrow();
        assertThat(read.text()).isEqualTo("First " + MARKER);
        assertThat(read.locator()).isEqualTo(Locator.paragraph(1).within(List.of("all.zip", "a.txt")));
        assertThat(read.evaluation()).isEqualTo(Evaluation.of("B2"));
        assertThat(evidence.passage(COORDINATOR, passage)).isPresent();
        assertThat(evidence.passage(NEIGHBOUR, passage)).isEmpty();
        assertThat(evidence.passage(AUDITOR, passage)).isEmpty();
        assertThat(evidence.passage(ANALYST, UUID.randomUUID())).isEmpty();
        assertThat(twins.entries)
                .containsExactly(
                        "analyst-md PASSAGE_VIEWED passage/" + passage,
                        "coordinator-1 PASSAGE_VIEWED passage/" + passage);
    }

    @Test
    void aReleaseOfOnePassageOpensThatOneAndItsDocumentAndAWithdrawalClosesAll() throws IOException {
        UUID id = parsed("DRUGS");
        List<UUID> all = ids(id);
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(all.getFirst()), null);
        twins.entries.clear();
        assertThat(evidence.passages(NEIGHBOUR, all)).containsOnlyKeys(all.getFirst());
        assertThat(twins.entries).hasSize(1);
        assertThat(evidence.around(NEIGHBOUR, all.getFirst(), 5, 5)).hasSize(1);
        assertThat(evidence.around(ANALYST, all.getFirst(), 0, 5)).hasSize(2);
        assertThat(evidence.documents(NEIGHBOUR, id)).extracting(Document::name).containsExactly("all.zip › a.txt");
        assertThat(evidence.sharing(all)).hasSize(3);
        releases.withdraw(ANALYST, id, "Figures were wrong");
        assertThat(evidence.passages(NEIGHBOUR, all)).isEmpty();
        assertThat(evidence.passages(COORDINATOR, all)).isEmpty();
    }

    @Test
    void aDocumentIsReadFromBeginningToEndAsFarAsOneMay() throws IOException {
        UUID id = parsed("DRUGS");
        List<UUID> all = ids(id);
        UUID document = evidence.documents(ANALYST, id).getFirst().id();
        assertThat(reading.passages(ANALYST, document)).containsExactly(all.get(0), all.get(1));
        assertThat(reading.document(NEIGHBOUR, document)).isEmpty();
        assertThat(reading.passages(NEIGHBOUR, document)).isEmpty();
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(all.get(1)), null);
        assertThat(reading.document(NEIGHBOUR, document)).isPresent();
        assertThat(reading.passages(NEIGHBOUR, document)).containsExactly(all.get(1));
        assertThat(reading.document(ANALYST, UUID.randomUUID())).isEmpty();
    }

    @Test
    void theListOfContributionsIsNarrowedByWhatIsPlainAndByTheSealedTitle() throws IOException {
        UUID id = parsed("ENVIRONMENTAL");
        var environmental =
                new Sieve(Set.of(Country.MD), Set.of("ENVIRONMENTAL"), Set.of(ContributionState.PARSED), "");
        assertThat(contributions.list(ANALYST, environmental, 0, 10).items())
                .extracting(Contribution::id)
                .containsExactly(id);
        assertThat(contributions.list(NEIGHBOUR, environmental, 0, 10).total()).isZero();
        assertThat(contributions.owners(ANALYST)).containsExactly(Country.MD);
        assertThat(contributions.owners(AUDITOR)).isEmpty();
        var titled = new Sieve(Set.of(), Set.of("ENVIRONMENTAL"), Set.of(), " tITL ");
        assertThat(contributions.list(COORDINATOR, titled, 0, 10).total()).isEqualTo(1);
        assertThat(contributions.list(COORDINATOR, titled, 1, 10).items()).isEmpty();
        var otherwise = new Sieve(Set.of(), Set.of("ENVIRONMENTAL"), Set.of(), "title missing");
        assertThat(contributions.list(COORDINATOR, otherwise, 0, 10).total()).isZero();
        var elsewhere = new Sieve(Set.of(Country.UA), Set.of("ENVIRONMENTAL"), Set.of(), "");
        assertThat(contributions.list(COORDINATOR, elsewhere, 0, 10).total()).isZero();
    }

    @Test
    void mergingSeesTheAreaOnceItIsIndexed() throws IOException {
        UUID id = parsed("CORRUPTION");
        assertThat(evidence.inArea(COORDINATOR, "CORRUPTION")).isEmpty();
        contributions.moveTo(id, ContributionState.INDEXED);
        assertThat(evidence.inArea(COORDINATOR, "CORRUPTION")).hasSize(3);
        assertThat(evidence.inArea(NEIGHBOUR, "CORRUPTION")).isEmpty();
        assertThat(evidence.forIndexing(id)).hasSize(3);
        assertThat(evidence.documents(ANALYST, id).getFirst().state()).isEqualTo(DocumentState.INDEXED);
    }

    @Test
    void theOwnersEvaluationAndTheCoordinatorsStandBesideEachOther() throws IOException {
        UUID id = parsed("DRUGS");
        UUID passage = ids(id).getFirst();
        twins.queued.clear();
        evidence.evaluate(ANALYST, passage, Evaluation.of("A1"));
        evidence.evaluate(COORDINATOR, passage, Evaluation.of("C3"));
        Passage read = evidence.passage(COORDINATOR, passage).orElseThrow();
        assertThat(read.evaluation()).isEqualTo(Evaluation.of("A1"));
        assertThat(read.coordinatorEvaluation()).isEqualTo(Evaluation.of("C3"));
        assertThat(twins.queued).containsExactly(id, id);
        assertThatThrownBy(() -> evidence.evaluate(NEIGHBOUR, passage, Evaluation.of("A1")))
                .isInstanceOf(NotFound.class);
        releases.grant(ANALYST, id, Set.of(Audience.UA), Set.of(), null);
        assertThatThrownBy(() -> evidence.evaluate(NEIGHBOUR, passage, Evaluation.of("A1")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aTranslationIsKeptForItsLanguageWithItsAuthor() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getLast();
        evidence.translate(ANALYST, passage, "Draft", "en", Translation.Status.WORKING);
        evidence.translate(COORDINATOR, passage, "Third " + MARKER, "en", Translation.Status.VERIFIED);
        assertThat(evidence.passage(ANALYST, passage).orElseThrow().translations())
                .containsExactly(
                        new Translation("Third " + MARKER, "en", "coordinator-1", Translation.Status.VERIFIED));
        assertThatThrownBy(() -> evidence.translate(NEIGHBOUR, passage, "x", "en", Translation.Status.WORKING))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.translate(ANALYST, passage, " ", "en", Translation.Status.WORKING))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> evidence.translate(ANALYST, passage, "x", "english", Translation.Status.WORKING))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void noWordStandsInTheTables() throws IOException {
        UUID passage = ids(parsed("DRUGS")).getFirst();
        evidence.translate(ANALYST, passage, MARKER, "en", Translation.Status.WORKING);
        String marker = "%" + java.util.HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8)) + "%";
        for (String table : List.of("document", "passage", "translation")) {
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where t::text like :marker or t::text like :plain")
                            .param("marker", marker)
                            .param("plain", "%" + MARKER + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private UUID parsed(String area) throws IOException {
        UUID id = opened(area);
        twins.documents = documents();
        parsing.parse(id);
        return id;
    }

    private List<UUID> ids(UUID contribution) {
        return jdbc.sql("select p.id from passage p join document d on d.id = p.document"
                        + " where p.contribution = :id order by d.ordinal, p.ordinal")
                .param("id", contribution)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private UUID opened(String area) throws IOException {
        UUID id = UUID.randomUUID();
        UUID key = vault.newContributionKey(Country.MD);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> contributions.enter(new Contribution(
                        id,
                        Country.MD,
                        "analyst-md",
                        new Particulars(
                                "Title",
                                List.of(area),
                                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                                Evaluation.of("B2"),
                                Set.of(HandlingCode.H1),
                                null,
                                Marking.BPL,
                                null,
                                null),
                        ContributionState.RECEIVED,
                        null,
                        key,
                        "0".repeat(64),
                        1,
                        Instant.now(),
                        "unsigned",
                        "all.zip",
                        List.of())));
        originals.keep(id, key, out -> out.write(1));
        contributions.moveTo(id, ContributionState.OPENED);
        return id;
    }

    private static List<Parsed> documents() {
        return List.of(
                new Parsed.Read(
                        List.of("all.zip", "a.txt"),
                        "text/plain",
                        List.of(
                                new Parsed.Piece(Locator.paragraph(1), "en", "First " + MARKER),
                                new Parsed.Piece(Locator.paragraph(2), "en", "Second")),
                        List.of()),
                new Parsed.Quarantined(List.of("all.zip", "b.pdf"), "application/pdf", "Damaged."),
                new Parsed.Read(
                        List.of("all.zip", "c.txt"),
                        "text/plain",
                        List.of(new Parsed.Piece(Locator.paragraph(1), "ru", "Третий")),
                        List.of()));
    }

    /** What stands in for the cell, the ledger and the index. */
    static final class Twins implements Cell, Ledger, IndexingQueue {
        final List<UUID> queued = new CopyOnWriteArrayList<>();
        final List<String> entries = new CopyOnWriteArrayList<>();
        List<Parsed> documents = new ArrayList<>();
        int dieAfter = Integer.MAX_VALUE;

        @Override
        public void parse(String name, Plaintext plaintext, Consumer<Parsed> sink) throws IOException {
            try (var in = plaintext.open()) {
                assertThat(in.readAllBytes()).containsExactly(1);
            }
            int told = 0;
            for (Parsed each : documents) {
                if (told++ == dieAfter) {
                    throw new IllegalStateException("killed");
                }
                sink.accept(each);
            }
        }

        @Override
        public void append(Viewer actor, Act act, @Nullable String object) {
            entries.add(actor.account() + " " + act + " " + object);
        }

        @Override
        public void append(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key) {
            append(actor, act, object);
        }

        @Override
        public void toIndex(UUID contribution) {
            queued.add(contribution);
        }

        @Override
        public void toIndexAgain(UUID contribution) {
            queued.add(contribution);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "org.tessera.contribution",
                "org.tessera.release",
                "org.tessera.news",
                "org.tessera.storage",
                "org.tessera.vault",
                "org.tessera.keys",
                "org.tessera.envelope",
                "org.tessera.evidence",
                "org.tessera.wall"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(rest|jobs)\\..*|.*Test.*"))
    static class Beans {
        @Bean
        Twins twins() {
            return new Twins();
        }
    }
}
