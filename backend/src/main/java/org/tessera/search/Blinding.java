package org.tessera.search;

import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.vault.Vault;

/**
 * Makes a token unreadable: its HMAC under the owner country's key, with the field in it so that nobody can compare
 * fields, cut to 12 bytes on the wire (a chance meeting of two among a million different tokens: one in 10^17).
 */
@Component("searchBlinding")
class Blinding {

    private static final int BYTES = 12;
    private static final Base64.Encoder WIRE = Base64.getUrlEncoder().withoutPadding();

    private final Vault vault;

    Blinding(Vault vault) {
        this.vault = vault;
    }

    /** Those in use, country by country. */
    List<List<UUID>> keys() {
        return owners().map(vault::blindingKeys).toList();
    }

    /** As it is written. */
    String token(Country owner, Field field, String token) {
        return wire(vault.blind(owner, field.key() + '\0' + token));
    }

    /** As it may stand in the index: under each key that is in use. */
    List<String> tokens(Country owner, Field field, String token) {
        return vault.blindingKeys(owner).stream()
                .map(key -> under(owner, key, field, token))
                .toList();
    }

    String under(Country owner, UUID key, Field field, String token) {
        return wire(vault.blind(owner, key, field.key() + '\0' + token));
    }

    private static String wire(byte[] blinded) {
        return WIRE.encodeToString(Arrays.copyOf(blinded, BYTES));
    }

    /**
     * The same tree under the keys of all countries, whatever the viewer sees: the same work for everybody. A passage has
     * tokens of its own country alone, so the others change nothing for it. While a key is renewed each word stands there
     * under either.
     */
    Clause clause(Clause clause) {
        return switch (clause) {
            case Clause.Token one -> any(token(one).toList());
            case Clause.Phrase phrase ->
                any(owners().flatMap(owner -> phrase(owner, phrase)).toList());
            case Clause.AnyOf any ->
                new Clause.AnyOf(any.clauses().stream()
                        .flatMap(way -> way instanceof Clause.Token one ? token(one) : Stream.of(clause(way)))
                        .toList());
            case Clause.AllOf all -> new Clause.AllOf(all(all.clauses()));
            case Clause.Most most -> new Clause.Most(all(most.clauses()));
            // which tokens are rare is counted country by country
            case Clause.Like like ->
                any(owners().map(owner -> like(owner, like)).toList());
            case Clause.Without without ->
                new Clause.Without(without.wanted() == null ? null : clause(without.wanted()), all(without.unwanted()));
        };
    }

    private Stream<Clause> token(Clause.Token one) {
        return owners().flatMap(owner -> tokens(owner, one.field(), one.token()).stream())
                .map(token -> new Clause.Token(one.field(), token, one.weight()));
    }

    /** All its words under one key: a passage is written under one. */
    private Stream<Clause> phrase(Country owner, Clause.Phrase phrase) {
        List<List<String>> words = phrase.words().stream()
                .map(word -> tokens(owner, Field.EXACT, word))
                .toList();
        int keys = words.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, keys)
                .mapToObj(key -> new Clause.Phrase(
                        words.stream().map(each -> each.get(key)).toList()));
    }

    private Clause like(Country owner, Clause.Like like) {
        Map<Field, List<String>> blinded = new EnumMap<>(Field.class);
        like.tokens()
                .forEach((field, tokens) -> blinded.put(
                        field,
                        tokens.stream()
                                .flatMap(token -> tokens(owner, field, token).stream())
                                .toList()));
        return new Clause.Like(blinded);
    }

    private static Stream<Country> owners() {
        return Arrays.stream(Country.values());
    }

    private static Clause any(List<Clause> ways) {
        return ways.size() == 1 ? ways.getFirst() : new Clause.AnyOf(ways);
    }

    private List<Clause> all(List<Clause> clauses) {
        return clauses.stream().map(this::clause).toList();
    }
}
