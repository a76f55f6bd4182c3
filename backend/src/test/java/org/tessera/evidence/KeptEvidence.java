package org.tessera.evidence;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.OriginalFiles;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.Period;
import org.tessera.contribution.SignedBy;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.release.Releases;
import org.tessera.testing.DatabaseBeans;
import org.tessera.testing.WithTestEngines;
import org.tessera.vault.Vault;

/** Evidence in a real database and a real vault; only the cell, the ledger and the way to the index are twins. */
@SpringBootTest(classes = KeptEvidence.Beans.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithTestEngines
abstract class KeptEvidence {

    static final Viewer ANALYST = new Viewer("analyst-md", Set.of(Role.ANALYST), Country.MD);
    static final Viewer NEIGHBOUR = new Viewer("analyst-ua", Set.of(Role.ANALYST), Country.UA);
    static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    static final Viewer AUDITOR = new Viewer("auditor", Set.of(Role.AUDITOR), null);
    static final String MARKER = "q7Zp2mXw9Kd4Lt8R";

    @Autowired
    Parsing parsing;

    @Autowired
    Evidence evidence;

    @Autowired
    TryingAgain again;

    @Autowired
    Reading reading;

    @Autowired
    Contributions contributions;

    @Autowired
    Releases releases;

    @Autowired
    Originals originals;

    @Autowired
    OriginalFiles files;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Twins twins;

    @BeforeEach
    void forget() {
        twins.queued.clear();
        twins.again.clear();
        twins.requests.clear();
        twins.entries.clear();
        twins.dieAfter = Integer.MAX_VALUE;
    }

    UUID parsed(String area) throws IOException {
        UUID id = opened(area);
        twins.documents = documents();
        parsing.parse(id);
        return id;
    }

    List<UUID> ids(UUID contribution) {
        return jdbc.sql("select p.id from passage p join document d on d.id = p.document"
                        + " where p.contribution = :id order by d.ordinal, p.ordinal")
                .param("id", contribution)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    UUID opened(String area) throws IOException {
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
                        SignedBy.nobody("analyst-md"),
                        "all.zip",
                        List.of())));
        originals.keep(id, key, out -> out.write(1));
        contributions.moveTo(id, ContributionState.OPENED);
        return id;
    }

    static List<Parsed> documents() {
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

    /** Not annotated as a configuration: no other test's scan shall find it. */
    @DatabaseBeans
    @ComponentScan(
            basePackages = {
                "org.tessera.contribution",
                "org.tessera.release",
                "org.tessera.news",
                "org.tessera.overrides",
                "org.tessera.storage",
                "org.tessera.vault",
                "org.tessera.keys",
                "org.tessera.envelope",
                "org.tessera.evidence",
                "org.tessera.personal",
                "org.tessera.signers",
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
