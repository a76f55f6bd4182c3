package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.news.News;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/** A country's words change their key while everybody finds them, on a real Elasticsearch. */
class KeyRotationTest {

    private static final Viewer ADMINISTRATOR = new Viewer("admin-1", Set.of(Role.ADMINISTRATOR), null);
    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final PassageIndex index = TestIndex.under(TestEngines.shared(), TestEngines.newIndexPrefix());
    private final Corpus corpus = new Corpus(index);
    private final Remembered remembered = new Remembered();
    private final News news = mock(News.class);
    private final KeyRotation rotation = new KeyRotation(
            remembered,
            corpus.vault,
            corpus.indexing,
            index,
            corpus,
            corpus.found,
            corpus.ledger,
            news,
            mock(PlatformTransactionManager.class));

    private UUID second = new UUID(0, 0);

    @BeforeEach
    void contributions() {
        corpus.contribution(Country.GE, "DRUGS", 2025, "en", "Heroin came by the Black Sea to Poti.");
        second = corpus.contribution(Country.GE, "DRUGS", 2025, "en", "The Black Sea port of Batumi, heroin.");
        corpus.contribution(Country.AM, "DRUGS", 2025, "en", "Heroin left for Batumi.");
        corpus.all().forEach(corpus.indexing::index);
    }

    /** Half of it is written under the new key and half under the earlier one: nobody notices. */
    @Test
    void everythingIsFoundOnTheWayAndAfterwards() {
        UUID earlier = key(Country.GE);
        UUID armenian = key(Country.AM);
        foundAll();

        rotation.begin(ADMINISTRATOR, Country.GE);
        foundAll();
        corpus.indexing.index(second);
        foundAll();
        assertThat(withToken(earlier)).as("under the earlier key").isEqualTo(1);

        rotation.carryOn();
        foundAll();
        assertThat(withToken(earlier)).isZero();
        assertThat(corpus.vault.blindingKeys(Country.GE)).hasSize(1).doesNotContain(earlier);
        assertThat(corpus.vault.blindingKeys(Country.AM)).containsExactly(armenian);
        assertThat(rotation.all(ADMINISTRATOR)).singleElement().satisfies(done -> {
            assertThat(done.goesOn()).isFalse();
            assertThat(done.all()).isEqualTo(2);
        });
        verify(corpus.ledger).append(ADMINISTRATOR, Act.BLINDING_KEY_RENEWED, "country/GE");
        verify(corpus.ledger).append(Viewer.PLATFORM, Act.BLINDING_KEY_DESTROYED, "country/GE");
        verify(news, atLeast(4)).publish(new RenewalAdvanced(Country.GE));
    }

    private void foundAll() {
        assertThat(total("heroin")).isEqualTo(3);
        assertThat(total("\"black sea\"")).isEqualTo(2);
        assertThat(total("-poti")).isEqualTo(2);
        assertThat(corpus.search
                        .search(COORDINATOR, SearchQuery.of("Batumi"))
                        .facets()
                        .get("region"))
                .contains(new SearchResult.Count("GE-AJ", 2));
    }

    private long total(String query) {
        return corpus.search.search(COORDINATOR, SearchQuery.of(query)).total();
    }

    private long withToken(UUID key) {
        String token = corpus.blinding.under(Country.GE, key, Field.STEM, "heroin");
        return index.find(new Question(
                        new Clause.Token(Field.STEM, token, 1),
                        new Sight(true, null, null, Set.of(), Set.of(), Set.of()),
                        List.of(),
                        List.of(),
                        SearchQuery.Order.BEST,
                        Set.of(),
                        null,
                        0,
                        10,
                        List.of(),
                        null))
                .total();
    }

    private UUID key(Country country) {
        return corpus.vault.blindingKeys(country).getFirst();
    }

    @Test
    void onlyAdministratorsRenewAndNotTwiceAtOnce() {
        assertThatThrownBy(() -> rotation.begin(COORDINATOR, Country.GE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rotation.all(COORDINATOR)).isInstanceOf(Forbidden.class);
        rotation.begin(ADMINISTRATOR, Country.GE);
        assertThatThrownBy(() -> rotation.begin(ADMINISTRATOR, Country.GE)).isInstanceOf(Conflict.class);
        assertThat(corpus.vault.blindingKeys(Country.GE)).hasSize(2);
    }

    /** Nothing is written anew before every node knows the new key. */
    @Test
    void itWaitsUntilEveryNodeKnowsTheKey() {
        UUID earlier = key(Country.GE);
        remembered.begun = Instant.now();
        rotation.begin(ADMINISTRATOR, Country.GE);
        rotation.carryOn();
        assertThat(withToken(earlier)).isEqualTo(2);
    }

    private static final class Remembered implements Rotations {

        private final Map<Country, Rotation> all = new LinkedHashMap<>();
        private Instant begun = Instant.EPOCH;

        @Override
        public boolean begin(Country country, String by) {
            Rotation last = all.get(country);
            if (last != null && last.goesOn()) {
                return false;
            }
            all.put(country, new Rotation(country, begun, 0, 0, null));
            return true;
        }

        @Override
        public void progress(Country country, int done, int of) {
            all.put(country, new Rotation(country, begun, done, of, null));
        }

        @Override
        public void finish(Country country) {
            Rotation last = Objects.requireNonNull(all.get(country));
            all.put(country, new Rotation(country, last.begunAt(), last.done(), last.all(), Instant.now()));
        }

        @Override
        public List<Rotation> all() {
            return List.copyOf(all.values());
        }
    }
}
