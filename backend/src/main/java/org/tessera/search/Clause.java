package org.tessera.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a passage must have to be found: a tree over tokens, readable in the application and blinded on the way out. */
public sealed interface Clause {

    record Token(Field field, String token, float weight) implements Clause {}

    /** Exact words, one after the other. */
    record Phrase(List<String> words) implements Clause {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /** The best of them counts. */
    record AnyOf(List<Clause> clauses) implements Clause {
        public AnyOf {
            clauses = List.copyOf(clauses);
        }
    }

    record AllOf(List<Clause> clauses) implements Clause {
        public AllOf {
            clauses = List.copyOf(clauses);
        }
    }

    /** Of up to three all, of more three quarters, rounded up. */
    record Most(List<Clause> clauses) implements Clause {
        public Most {
            clauses = List.copyOf(clauses);
        }
    }

    /** Many of the tokens, in each field those that are rarest there. */
    record Like(Map<Field, List<String>> tokens) implements Clause {
        public Like {
            tokens = Map.copyOf(tokens);
        }
    }

    /** What is wanted (null: everything) and has nothing of the unwanted. */
    record Without(@Nullable Clause wanted, List<Clause> unwanted) implements Clause {
        public Without {
            unwanted = List.copyOf(unwanted);
        }
    }
}
