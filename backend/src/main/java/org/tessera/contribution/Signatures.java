package org.tessera.contribution;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Signature;
import org.tessera.signers.SignerDecided;
import org.tessera.signers.Signers;
import org.tessera.signers.Standing;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/** What the signature on an envelope counts for; judged when it is opened, and anew when its key is confirmed or revoked. */
@Component
public class Signatures {

    private final Signers signers;
    private final ContributionTable table;

    Signatures(Signers signers, ContributionTable table) {
        this.signers = signers;
        this.table = table;
    }

    /** Of an envelope that was opened: every signature that could be checked fits. */
    public SignedBy judge(Contribution one, Signature signature) {
        return switch (signature) {
            case Signature.None() -> SignedBy.nobody(one.submittedBy());
            case Signature.By(List<Signature.Key> keys) -> {
                List<String> fit = keys.stream()
                        .filter(Signature.Key::verified)
                        .map(Signature.Key::fingerprint)
                        .toList();
                yield fit.isEmpty() ? claimed(one, keys.getFirst().fingerprint()) : judge(one, fit);
            }
        };
    }

    /** In the transaction that decides over the key. What was refused for a foreign signature stays refused. */
    @EventListener
    void on(SignerDecided decided) {
        List<Contribution> signed = Behalf.ofPlatform(() -> table.signedWith(decided.country(), decided.fingerprint()));
        for (Contribution one : signed) {
            SignedBy anew = judge(one, one.signature().keys());
            if (anew.standing() != Standing.FOREIGN) {
                Behalf.ofPlatform(() -> {
                    table.signature(one, anew);
                    return one;
                });
            }
        }
    }

    private SignedBy judge(Contribution one, List<String> fit) {
        Signers.Judged judged = signers.judge(fit, one.owner(), one.receivedAt());
        String statement = judged.standing() == Standing.FOREIGN
                ? Texts.get("signers.foreign")
                : Texts.get(
                        "signers.stands." + judged.standing(),
                        one.submittedBy(),
                        judged.by() == null ? "" : judged.by(),
                        judged.fingerprint());
        return new SignedBy(judged.standing(), statement, fit);
    }

    private static SignedBy claimed(Contribution one, String key) {
        return new SignedBy(Standing.UNKNOWN, Texts.get("signers.claimed", one.submittedBy(), key), List.of());
    }
}
