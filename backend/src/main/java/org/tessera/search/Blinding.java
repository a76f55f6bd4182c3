package org.tessera.search;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    String token(Country owner, Field field, String token) {
        byte[] blinded = vault.blind(owner, field.key() + '\0' + token);
        return WIRE.encodeToString(Arrays.copyOf(blinded, BYTES));
    }

    /** The same tree under the country's key. */
    Clause clause(Country owner, Clause clause) {
        return switch (clause) {
            case Clause.Token one ->
                new Clause.Token(one.field(), token(owner, one.field(), one.token()), one.weight());
            case Clause.Phrase phrase ->
                new Clause.Phrase(phrase.words().stream()
                        .map(word -> token(owner, Field.EXACT, word))
                        .toList());
            case Clause.AnyOf any -> new Clause.AnyOf(all(owner, any.clauses()));
            case Clause.AllOf all -> new Clause.AllOf(all(owner, all.clauses()));
            case Clause.Most most -> new Clause.Most(all(owner, most.clauses()));
            case Clause.Without without ->
                new Clause.Without(
                        without.wanted() == null ? null : clause(owner, without.wanted()),
                        all(owner, without.unwanted()));
        };
    }

    private List<Clause> all(Country owner, List<Clause> clauses) {
        return clauses.stream().map(clause -> clause(owner, clause)).toList();
    }
}
