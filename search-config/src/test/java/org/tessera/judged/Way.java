package org.tessera.judged;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.glossary.Glossary;

/** A way to make text findable: what is indexed of it, and how a question becomes a query. */
enum Way {
    /** Lucene's standard analyser, any word may match: what an index does that nobody has told a language. */
    STANDARD {
        @Override
        Map<String, String> fields(String text, @Nullable String language) {
            return Map.of("text", String.join(" ", standard(text)));
        }

        @Override
        Query query(String text) {
            return anyOf(standard(text));
        }
    },
    /** The same words in Latin letters by ICU (Any-Latin, Latin-ASCII). */
    ICU_LATIN {
        @Override
        Map<String, String> fields(String text, @Nullable String language) {
            return Map.of("text", String.join(" ", latin(text)));
        }

        @Override
        Query query(String text) {
            return anyOf(latin(text));
        }
    },
    /** Our words, stems and name keys. */
    WITHOUT_GLOSSARY {
        @Override
        Map<String, String> fields(String text, @Nullable String language) {
            return ours(text, language);
        }

        @Override
        Query query(String text) {
            return ours(text, false);
        }
    },
    /** The same with concepts and places: what the application does. */
    OURS {
        @Override
        Map<String, String> fields(String text, @Nullable String language) {
            return ours(text, language);
        }

        @Override
        Query query(String text) {
            return ours(text, true);
        }
    };

    abstract Map<String, String> fields(String text, @Nullable String language);

    abstract Query query(String text);

    private static List<String> standard(String text) {
        List<String> words = new ArrayList<>();
        try (StandardAnalyzer analyzer = new StandardAnalyzer();
                TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static final class Latin {
        static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private static List<String> latin(String text) {
        return standard(text).stream()
                .map(word ->
                        Latin.ICU.transliterate(word).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Query anyOf(List<String> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term("text", word)), Occur.SHOULD));
        return any.build();
    }

    private static Map<String, String> ours(String text, @Nullable String language) {
        List<Word> words = Analysis.text(text, language);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exact", joined(words.stream().map(Word::exact)));
        fields.put("stem", joined(words.stream().flatMap(word -> word.stems().stream())));
        fields.put("names", joined(words.stream().flatMap(word -> word.names().stream())));
        fields.put("concepts", joined(Glossary.shipped().find(words).stream().map(Glossary.Found::concept)));
        fields.put("hints", joined(Glossary.shipped().hints(words).stream().map(Glossary.Found::concept)));
        return fields;
    }

    private static String joined(Stream<String> tokens) {
        return tokens.collect(Collectors.joining(" "));
    }

    /** As the application asks (org.tessera.search.Wanted): the same grouping, weights and bounds. */
    private static Query ours(String text, boolean glossary) {
        List<Word> words = Analysis.query(text);
        List<Glossary.Found> named = Glossary.shipped().find(words);
        List<Glossary.Found> told = named.isEmpty() ? Glossary.shipped().hints(words) : named;
        List<Glossary.Found> concepts = glossary ? told : List.of();
        boolean onlyFunctionWords = words.stream().allMatch(Word::functionWord);
        List<Query> clauses = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int first = at;
            int last = concepts.stream()
                    .filter(found -> found.first() == first)
                    .mapToInt(Glossary.Found::last)
                    .max()
                    .orElse(first);
            List<Query> ways = new ArrayList<>();
            concepts.stream()
                    .filter(found -> found.first() == first && found.last() == last)
                    .forEach(one -> {
                        ways.add(token("concepts", one.concept(), 1.2f));
                        ways.add(token("hints", one.concept(), 0.6f));
                    });
            List<Query> spelled = words.subList(first, last + 1).stream()
                    .filter(word -> onlyFunctionWords || !word.functionWord())
                    .map(Way::word)
                    .toList();
            if (!spelled.isEmpty()) {
                ways.add(atLeast(spelled, spelled.size()));
            }
            if (!ways.isEmpty()) {
                clauses.add(new DisjunctionMaxQuery(ways, 0.2f));
            }
            at = last + 1;
        }
        int wanted = Math.max(1, clauses.size() * 2 / 3);
        return atLeast(clauses, wanted);
    }

    private static Query word(Word word) {
        List<Query> forms = new ArrayList<>();
        forms.add(token("exact", word.exact(), 2f));
        word.stems().forEach(stem -> forms.add(token("stem", stem, 1f)));
        word.names().forEach(name -> forms.add(token("names", name, 0.4f)));
        return new DisjunctionMaxQuery(forms, 0.2f);
    }

    private static Query token(String field, String token, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, token)), weight);
    }

    private static Query atLeast(List<Query> clauses, int wanted) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(wanted);
        clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
        return some.build();
    }
}
