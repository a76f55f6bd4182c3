package org.tessera.envelope.cms;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.cms.KEMRecipientInformation;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKEMEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKEMRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The private key's side of a recipient, held to the algorithms that are taken. */
final class Recipients {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Recipients() {}

    static Recipient of(RecipientInformation ours, PrivateKey own, boolean authenticated) {
        var content = authenticated ? Taken.AES_GCM : Taken.AES_CBC;
        if (ours instanceof KeyTransRecipientInformation) {
            JceKeyTransRecipient transported =
                    authenticated ? new GcmRecipients.Transported(own) : new JceKeyTransEnvelopedRecipient(own);
            transported.setProvider(BOUNCY_CASTLE);
            transported.setAllowedContentAlgorithms(content);
            return transported;
        }
        if (ours instanceof KEMRecipientInformation) {
            PrivateKey key = asBouncyCastle(own);
            JceKEMRecipient encapsulated =
                    authenticated ? new GcmRecipients.Encapsulated(key) : new JceKEMEnvelopedRecipient(key);
            encapsulated.setProvider(BOUNCY_CASTLE);
            encapsulated.setAllowedContentAlgorithms(content);
            return encapsulated;
        }
        JceKeyAgreeRecipient agreed =
                authenticated ? new GcmRecipients.Agreed(own) : new JceKeyAgreeEnvelopedRecipient(own);
        agreed.setProvider(BOUNCY_CASTLE);
        agreed.setAllowedContentAlgorithms(content);
        return agreed;
    }

    /** A key store gives Java's own form of an ML-KEM key. */
    private static PrivateKey asBouncyCastle(PrivateKey key) {
        try {
            return KeyFactory.getInstance("ML-KEM", BOUNCY_CASTLE)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The intake's key is no ML-KEM key", e);
        }
    }
}
