package org.tessera.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.Period;
import org.tessera.contribution.SealedBy;
import org.tessera.contribution.SignedBy;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.search.SearchSettings;
import org.tessera.testing.DatabaseBeans;
import org.tessera.vault.Vault;

/** Evidence that is kept, sealed, without coming through intake and the cell: for benchmarks, by the hundred thousand. */
public final class KeptInBulk {

    private final Keeping keeping;
    private final Contributions contributions;
    private final Vault vault;
    private final TransactionTemplate transaction;

    public KeptInBulk(ApplicationContext application) {
        keeping = application.getBean(Keeping.class);
        contributions = application.getBean(Contributions.class);
        vault = application.getBean(Vault.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** @return the contribution's id; it is parsed and not yet indexed */
    public UUID keep(Country owner, String language, String area, Period period, List<String> texts) {
        UUID id = UUID.randomUUID();
        Contribution one = new Contribution(
                id,
                owner,
                "analyst",
                new Particulars(
                        "Title",
                        List.of(area),
                        period,
                        Evaluation.of("B2"),
                        Set.of(HandlingCode.H1),
                        null,
                        Marking.BPL,
                        null,
                        null),
                ContributionState.RECEIVED,
                SealedBy.CMS,
                vault.newContributionKey(owner),
                "0".repeat(64),
                1,
                Instant.now(),
                SignedBy.nobody("analyst"),
                "generated.txt",
                List.of());
        transaction.executeWithoutResult(status -> contributions.enter(one));
        contributions.moveTo(id, ContributionState.OPENED);
        keeping.keep(
                one,
                0,
                new Parsed.Read(
                        List.of("generated.txt"),
                        "text/plain",
                        IntStream.range(0, texts.size())
                                .mapToObj(at -> new Parsed.Piece(Locator.paragraph(at + 1), language, texts.get(at)))
                                .toList(),
                        List.of()));
        contributions.moveTo(id, ContributionState.PARSED);
        return id;
    }

    /** Evidence, vault, ledger and search over real engines, without jobs, screens and REST. */
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
                "org.tessera.ledger",
                "org.tessera.likeness",
                "org.tessera.search",
                "org.tessera.signers",
                "org.tessera.engines.elasticsearch",
                "org.tessera.wall"
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(rest|jobs)\\..*|.*Test.*|.*KeptEvidence.*|.*evidence\\.Parsing"))
    @EnableConfigurationProperties(SearchSettings.class)
    public static class Beans {
        @Bean
        IndexingQueue noQueue() {
            return new IndexingQueue() {
                @Override
                public void toReadAgain(UUID contribution, UUID document) {
                    // nobody tries again
                }

                @Override
                public void toIndex(UUID contribution) {}

                @Override
                public void toIndexAgain(UUID contribution) {}
            };
        }
    }
}
