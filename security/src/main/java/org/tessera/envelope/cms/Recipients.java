package org.tessera.envelope.cms;

import java.security.Provider;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.tessera.keys.IntakePrivateKeys;

/** The private key's side of a recipient, held to the algorithms that are taken. */
final class Recipients {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    /** Bytes; RFC 5084 allows no less. */
    private static final int SHORTEST_TAG = 12;

    private Recipients() {}

    static Recipient of(RecipientInformation ours, IntakePrivateKeys keys, boolean authenticated) {
        var content = authenticated ? Taken.AES_GCM : Taken.AES_CBC;
        if (ours instanceof KeyTransRecipientInformation) {
            JceKeyTransRecipient transported = authenticated
                    ? new JceKeyTransAuthEnvelopedRecipient(keys.key())
                    : new JceKeyTransEnvelopedRecipient(keys.key());
            transported.setProvider(BOUNCY_CASTLE);
            transported.setAllowedContentAlgorithms(content);
            transported.setMinimumTagSize(SHORTEST_TAG);
            return transported;
        }
        JceKeyAgreeRecipient agreed = authenticated
                ? new JceKeyAgreeAuthEnvelopedRecipient(keys.key())
                : new JceKeyAgreeEnvelopedRecipient(keys.key());
        agreed.setProvider(BOUNCY_CASTLE);
        agreed.setAllowedContentAlgorithms(content);
        agreed.setMinimumTagSize(SHORTEST_TAG);
        return agreed;
    }
}
