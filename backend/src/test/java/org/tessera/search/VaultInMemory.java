package org.tessera.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tessera.identity.Country;
import org.tessera.vault.NotSealedHere;
import org.tessera.vault.Vault;

/** A vault whose blinding keys are real and renewable and whose seals are transparent. */
final class VaultInMemory {

    private VaultInMemory() {}

    static Vault vault() {
        Vault vault = mock(Vault.class);
        when(vault.platformKey()).thenReturn(new UUID(0, 0));
        when(vault.sealText(any(), any(), any()))
                .thenAnswer(
                        call -> (call.getArgument(1) + "\0" + call.getArgument(2)).getBytes(StandardCharsets.UTF_8));
        when(vault.openText(any(), any(), any())).thenAnswer(call -> {
            String[] sealed = new String(call.<byte[]>getArgument(2), StandardCharsets.UTF_8).split("\0", 2);
            if (!sealed[0].equals(call.getArgument(1))) {
                throw new NotSealedHere(call.getArgument(1), new GeneralSecurityException());
            }
            return sealed[1];
        });
        Map<Country, List<UUID>> keys = new EnumMap<>(Country.class);
        for (Country country : Country.values()) {
            keys.put(country, new ArrayList<>(List.of(new UUID(0, country.name().hashCode()))));
        }
        when(vault.blindingKeys(any()))
                .thenAnswer(call -> List.copyOf(keys.getOrDefault(call.<Country>getArgument(0), List.of())));
        when(vault.newBlindingKey(any())).thenAnswer(call -> {
            UUID key = UUID.randomUUID();
            keys.getOrDefault(call.<Country>getArgument(0), new ArrayList<>()).addFirst(key);
            return key;
        });
        doAnswer(call -> {
                    keys.values().forEach(each -> each.remove(call.<UUID>getArgument(0)));
                    return null;
                })
                .when(vault)
                .destroy(any());
        when(vault.blind(any(), any()))
                .thenAnswer(call -> hmac(
                        keys.getOrDefault(call.<Country>getArgument(0), List.of())
                                .getFirst(),
                        call.getArgument(1)));
        when(vault.blind(any(), any(), any())).thenAnswer(call -> hmac(call.getArgument(1), call.getArgument(2)));
        return vault;
    }

    private static byte[] hmac(UUID key, String token) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(("key " + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)), 16);
    }
}
