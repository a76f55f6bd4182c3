package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.tessera.search.FourCountries.ARMENIAN;
import static org.tessera.search.FourCountries.COORDINATOR;
import static org.tessera.search.FourCountries.GEORGIAN;
import static org.tessera.search.FourCountries.MOLDOVAN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tessera.analysis.Analysis;
import org.tessera.contribution.ContributionState;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.search.elasticsearch.Node;
import org.tessera.testing.TestEngines;

/** What withdrawing, ending a release, indexing again and building anew leave to be found. */
class IndexChangesTest {

    private final FourCountries four = new FourCountries();

    @Test
    void withdrawalLeavesAtOnceAndForGood() {
        four.corpus.state(four.ukrainian, ContributionState.WITHDRAWN);
        four.corpus.gone.add(four.ukrainian);
        four.corpus.narrowed.add(four.ukrainian);
        assertThat(four.owners(COORDINATOR)).as("before the index knows").doesNotContain("UA");
        assertThat(four.owners(ARMENIAN)).doesNotContain("UA");
        four.corpus.indexing.index(four.ukrainian);
        assertThat(four.owners(COORDINATOR)).doesNotContain("UA");
        assertThat(four.corpus.gone).isEmpty();
    }

    @Test
    void anEndedReleaseLeavesAtOnceForOthersOnly() {
        four.corpus.release(four.ukrainian);
        four.corpus.narrowed.add(four.ukrainian);
        assertThat(four.owners(ARMENIAN)).containsExactly("AM");
        assertThat(four.owners(COORDINATOR)).contains("UA");
        four.corpus.indexing.index(four.ukrainian);
        assertThat(four.owners(ARMENIAN)).containsExactly("AM");
    }

    @Test
    void whatFailsTheSecondCheckShowsNowhere() {
        four.corpus.release(four.armenian);
        assertThat(four.owners(GEORGIAN)).containsExactlyInAnyOrder("GE", "GE", "UA");
        assertThat(four.corpus.noted).as("and is indexed again").contains(four.armenian);
    }

    @Test
    void indexingAgainChangesNothingAndWhatIsNoMoreLeaves() {
        four.corpus.indexing.index(four.moldovan);
        four.corpus.indexing.index(four.moldovan);
        assertThat(four.owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "MD", "UA");
        four.corpus.dropFirst(four.moldovan);
        four.corpus.indexing.index(four.moldovan);
        assertThat(four.owners(MOLDOVAN)).containsExactlyInAnyOrder("MD", "UA");
    }

    @Test
    void theIndexIsBuiltAnewFromTheVault() {
        List<Reindex.Progress> told = new ArrayList<>();
        four.corpus.reindex.rebuild(COORDINATOR, progress -> {
            told.add(progress);
            assertThat(four.corpus
                            .search
                            .search(COORDINATOR, SearchQuery.of(""))
                            .total())
                    .as("searches go on")
                    .isEqualTo(6);
        });
        assertThat(told).last().isEqualTo(new Reindex.Progress(4, 4));
        assertThat(four.owners(COORDINATOR)).hasSize(6);
        assertThat(indexes()).as("the earlier one is gone").hasSize(1);
        four.corpus.indexing.index(four.georgian);
        assertThat(four.owners(COORDINATOR)).hasSize(6);
        verify(four.corpus.ledger).append(COORDINATOR, Act.INDEX_REBUILT, "index");
    }

    @Test
    void anIndexOfAnEarlierAnalysisIsBuiltAnew() {
        new Node(TestEngines.shared())
                .send(
                        "PUT",
                        "/" + four.prefix + "-passages-v1-a1",
                        "{\"aliases\":{\"" + four.prefix + "-passages\":{}}}");
        four.corpus.reindex.renewIfOutdated();
        four.corpus.reindex.renewIfOutdated();
        assertThat(indexes()).hasSize(1).allMatch(name -> name.contains("-a" + Analysis.VERSION));
        assertThat(four.owners(COORDINATOR)).hasSize(6);
        verify(four.corpus.ledger).append(Viewer.PLATFORM, Act.INDEX_REBUILT, "index");
    }

    private List<String> indexes() {
        return new Node(TestEngines.shared())
                .send("GET", "/_cat/indices/" + four.prefix + "*?h=index", "")
                .lines()
                .toList();
    }
}
