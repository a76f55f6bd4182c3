package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tessera.search.FourCountries.COORDINATOR;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tessera.analysis.Analysis;
import org.tessera.identity.Country;
import org.tessera.search.elasticsearch.Node;
import org.tessera.search.elasticsearch.TestIndex;
import org.tessera.testing.TestEngines;

/** What whoever holds the index sees of the words in it: none. */
class BlindIndexTest {

    private final FourCountries four = new FourCountries();

    @Test
    void anIndexThatIsAwaySaysSo() {
        Corpus away = new Corpus(TestIndex.away());
        assertThatThrownBy(() -> away.search.search(COORDINATOR, SearchQuery.of("heroin")))
                .isInstanceOf(IndexAway.class);
    }

    @Test
    void tokensOfFieldsAndCountriesCannotBeCompared() {
        Set<String> tokens = new HashSet<>();
        for (Field field : Field.values()) {
            for (Country country : Country.values()) {
                tokens.add(four.corpus.blinding.token(country, field, "heroin"));
            }
        }
        assertThat(tokens).hasSize(Field.values().length * Country.values().length);
    }

    @Test
    void theIndexHoldsNoReadableWord() {
        String dump = new Node(TestEngines.shared()).send("POST", "/" + four.prefix + "-passages/_search", """
                {"size": 100, "_source": true, "stored_fields": ["*"], "fields": ["*"]}""");
        assertThat(dump).contains("MIGRANT_SMUGGLING").contains(four.georgian.toString());
        Set<String> forms = new HashSet<>();
        for (String text : four.corpus.texts()) {
            for (var word : Analysis.text(text, null)) {
                forms.add(word.exact());
                forms.addAll(word.stems());
                forms.addAll(word.names());
                forms.add(text.substring(word.from(), word.to()));
                forms.add(text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT));
            }
        }
        String lower = dump.replace("MIGRANT_SMUGGLING", "").toLowerCase(Locale.ROOT);
        forms.stream()
                .filter(form -> form.length() >= 5)
                .forEach(form -> assertThat(lower).doesNotContain(form.toLowerCase(Locale.ROOT)));
        assertThat(withTerms(forms)).as("entries with a readable term").contains("\"value\":0,");
        Set<String> blinded = new HashSet<>();
        for (Country country : Country.values()) {
            for (String form : forms) {
                blinded.add(four.corpus.blinding.token(country, Field.EXACT, form));
            }
        }
        assertThat(withTerms(blinded)).as("entries with a blinded term").contains("\"value\":6,");
    }

    /** How many entries have one of the terms in a blinded field. */
    private String withTerms(Set<String> terms) {
        String list = terms.stream().map(term -> '"' + term + '"').collect(Collectors.joining(","));
        String fields = Arrays.stream(Field.values())
                .map(field -> "{\"terms\": {\"" + field.key() + "\": [" + list + "]}}")
                .collect(Collectors.joining(","));
        return new Node(TestEngines.shared())
                .send(
                        "POST",
                        "/" + four.prefix + "-passages/_search",
                        "{\"size\": 0, \"query\": {\"bool\": {\"should\": [" + fields + "]}}}");
    }
}
