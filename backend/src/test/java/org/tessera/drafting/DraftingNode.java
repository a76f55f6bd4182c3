package org.tessera.drafting;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.tessera.affected.AffectedSections;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.ChapterTeams;
import org.tessera.assessment.jdbc.AssessmentStore;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Period;
import org.tessera.drafting.jdbc.Citations;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.drafting.jdbc.DueEdits;
import org.tessera.drafting.jdbc.Openings;
import org.tessera.drafting.jdbc.SectionNews;
import org.tessera.drafting.jdbc.StoredPictures;
import org.tessera.engines.JdbcAccess;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;
import org.tessera.overrides.Overrides;
import org.tessera.parsing.Locator;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.testing.AsClaimed;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The drafting part of an application node over a real database; evidence, ledger and vault are stand-ins. */
public final class DraftingNode implements AutoCloseable {

    /** What all nodes of one installation share. */
    public static final class Shared {
        final JdbcAccess database;
        final Vault vault = new TestVault();
        final Map<UUID, Sharing> sharing = new ConcurrentHashMap<>();
        final Map<UUID, Passage> passages = new ConcurrentHashMap<>();
        final List<String> ledger = new CopyOnWriteArrayList<>();

        public Shared(JdbcAccess database) {
            this.database = database;
        }

        public UUID passage(Country owner, String text, Set<Audience> releasedTo) {
            UUID id = UUID.randomUUID();
            passages.put(
                    id,
                    new Passage(
                            id,
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            owner,
                            0,
                            Locator.paragraph(1),
                            "en",
                            text,
                            "A contribution",
                            "report.docx",
                            FileType.TEXT_DOCUMENT,
                            List.of("DRUGS"),
                            new Period(java.time.LocalDate.of(2025, 1, 1), java.time.LocalDate.of(2025, 12, 31)),
                            Evaluation.of("B2"),
                            null,
                            Set.of(),
                            null,
                            Marking.RESTRICTED,
                            List.of()));
            release(id, releasedTo);
            return id;
        }

        public void release(UUID passage, Set<Audience> to) {
            Passage known = passages.get(passage);
            if (known != null) {
                sharing.put(passage, new Sharing(known.owner(), to, false));
            }
        }

        /** As if it had never been. */
        public void forget(UUID passage) {
            sharing.remove(passage);
            passages.remove(passage);
        }

        public void withdraw(UUID passage) {
            sharing.computeIfPresent(passage, (_, was) -> new Sharing(was.owner(), was.releasedTo(), true));
        }
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource dataSource = new HikariDataSource();

    public DraftingNode(Shared shared, Class<?>... more) {
        dataSource.setJdbcUrl(shared.database.url());
        dataSource.setUsername(shared.database.user());
        dataSource.setPassword(shared.database.password());
        dataSource.setMaximumPoolSize(6);
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(Vault.class, () -> shared.vault);
        context.registerBean(Ledger.class, () -> ledger(shared));
        context.registerBean(Evidence.class, () -> evidence(shared));
        context.registerBean(RecordedRights.class, AsClaimed::new);
        // Markings here are those of the passages when they were cited; nobody sets another.
        context.registerBean(Contributions.class, () -> Mockito.mock(Contributions.class));
        context.registerBean(Overrides.class, () -> Mockito.mock(Overrides.class));
        context.registerBean(SettingRules.class, () -> Mockito.mock(SettingRules.class));
        context.registerBean(ChapterTeams.class, () -> Mockito.mock(ChapterTeams.class));
        context.registerBean(AffectedSections.class, () -> Mockito.mock(AffectedSections.class));
        context.register(
                Transactions.class,
                AssessmentStore.class,
                Assessments.class,
                DraftStore.class,
                StoredPictures.class,
                Openings.class,
                Citations.class,
                DueEdits.class,
                SectionNews.class,
                SectionNotices.class,
                DraftRights.class,
                Quotations.class,
                Markings.class,
                SectionMarkings.class,
                Authority.class,
                WaitingSteps.class,
                FollowedSection.class,
                Drafts.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public Drafts drafts() {
        return the(Drafts.class);
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }

    private static Evidence evidence(Shared shared) {
        Evidence evidence = Mockito.mock(Evidence.class);
        Mockito.when(evidence.sharing(ArgumentMatchers.<Collection<UUID>>any())).thenAnswer(call -> {
            Map<UUID, Sharing> known = new HashMap<>(shared.sharing);
            known.keySet().retainAll(new ArrayList<>(call.<Collection<UUID>>getArgument(0)));
            return known;
        });
        Mockito.when(evidence.passages(ArgumentMatchers.any(), ArgumentMatchers.any()))
                .thenAnswer(call -> {
                    Viewer viewer = call.getArgument(0);
                    Map<UUID, Passage> readable = new HashMap<>();
                    for (UUID id : call.<Collection<UUID>>getArgument(1)) {
                        Sharing sharing = shared.sharing.get(id);
                        Passage passage = shared.passages.get(id);
                        if (sharing != null
                                && passage != null
                                && Policy.mayRead(viewer, sharing).allowed()) {
                            readable.put(id, passage);
                        }
                    }
                    return readable;
                });
        return evidence;
    }

    private static Ledger ledger(Shared shared) {
        return new Ledger() {
            @Override
            public long append(Viewer actor, Act act, @Nullable String object) {
                shared.ledger.add(act + " " + actor.account() + " " + object);
                return 0;
            }

            @Override
            public long append(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key) {
                shared.ledger.add(act + " " + actor.account() + " " + object + " " + words);
                return 0;
            }
        };
    }
}
