package org.tessera.contribution;

import java.util.List;
import org.tessera.signers.Standing;
import org.tessera.text.Texts;

/**
 * Who signed the envelope.
 *
 * @param statement for a person
 * @param keys fingerprints of the keys whose signatures fit, lower-case hexadecimal
 */
public record SignedBy(Standing standing, String statement, List<String> keys) {
    public SignedBy {
        keys = List.copyOf(keys);
    }

    /** Nobody; the session in which it was handed in is all the evidence. */
    public static SignedBy nobody(String submittedBy) {
        return new SignedBy(Standing.UNSIGNED, Texts.get("signers.stands.UNSIGNED", submittedBy), List.of());
    }
}
