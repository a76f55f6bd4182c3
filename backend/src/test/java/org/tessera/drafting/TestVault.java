package org.tessera.drafting;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tessera.identity.Country;
import org.tessera.vault.Vault;

/** A vault with one key in memory: it seals for real, so that readable words in a table are found. */
final class TestVault implements Vault {

    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret = new SecretKeySpec(random.generateSeed(32), "AES");

    @Override
    public UUID newContributionKey(Country owner) {
        return UUID.randomUUID();
    }

    @Override
    public UUID newAssessmentKey() {
        return UUID.randomUUID();
    }

    @Override
    public UUID platformKey() {
        return new UUID(0, 0);
    }

    @Override
    public byte[] seal(UUID key, String context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, context, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    @Override
    public byte[] open(UUID key, String context, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, context, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] cipher(int mode, UUID key, String context, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(128, nonce));
            cipher.updateAAD((key + context).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String openText(UUID key, String context, byte[] sealed) {
        return new String(open(key, context, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealText(UUID key, String context, String plain) {
        return seal(key, context, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OutputStream sealing(UUID key, String context, OutputStream sealed) {
        throw new UnsupportedOperationException("drafts are not streamed");
    }

    @Override
    public InputStream opening(UUID key, String context, InputStream sealed) {
        throw new UnsupportedOperationException("drafts are not streamed");
    }

    @Override
    public void destroy(UUID key) {
        throw new UnsupportedOperationException("drafts are not destroyed");
    }

    @Override
    public byte[] blind(Country owner, String token) {
        throw new UnsupportedOperationException("drafts are not indexed");
    }

    @Override
    public byte[] blind(Country owner, UUID key, String token) {
        throw new UnsupportedOperationException("drafts are not indexed");
    }

    @Override
    public List<UUID> blindingKeys(Country owner) {
        throw new UnsupportedOperationException("drafts are not indexed");
    }

    @Override
    public UUID newBlindingKey(Country owner) {
        throw new UnsupportedOperationException("drafts are not indexed");
    }

    @Override
    public byte[] blindAcrossCountries(String token) {
        throw new UnsupportedOperationException();
    }
}
