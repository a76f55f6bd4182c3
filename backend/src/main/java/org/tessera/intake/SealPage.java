package org.tessera.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.envelope.Receipts;
import org.tessera.keys.IntakePublicKeys;
import org.tessera.text.Texts;

/**
 * The page {@code seal.html}: everything that seals a file to this installation, in one file that needs no connection, and
 * the installation's signature over it. For those who do not trust a script that a server sends anew each time: they check
 * it once and keep it.
 */
@Component
public class SealPage {

    private static final String SCRIPTS = "/META-INF/frontend/sealing/";
    private static final List<String> ORDER = List.of("der.js", "digest.js", "cms.js", "openpgp.js", "seal.js");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private final IntakePublicKeys keys;
    private final Receipts receipts;
    private volatile byte @Nullable [] page;

    SealPage(IntakePublicKeys keys, Receipts receipts) {
        this.keys = keys;
        this.receipts = receipts;
    }

    /** The page, the same bytes for everybody as long as the keys are the same. */
    public byte[] html() {
        byte[] made = page;
        if (made == null) {
            made = fill(read("/org/tessera/intake/seal.html")).getBytes(StandardCharsets.UTF_8);
            page = made;
        }
        return made.clone();
    }

    /** A detached CMS signature (DER) by the key that signs receipts. */
    public byte[] signature() {
        return receipts.signDetached(html());
    }

    private String fill(String template) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> Matcher.quoteReplacement(
                switch (place.group(1)) {
                    case "scripts" -> ORDER.stream().map(SealPage::script).collect(Collectors.joining("\n"));
                    case "certificate" -> keys.certificatePem();
                    case "openpgp-key" -> keys.openPgpKey();
                    case "fingerprint" -> keys.certificateSha256().replaceAll("(..)(?=.)", "$1:");
                    default -> Texts.get("sealing." + place.group(1));
                }));
    }

    /** In one scope there is nothing to import. */
    private static String script(String name) {
        return read(SCRIPTS + name)
                .lines()
                .filter(line -> !line.startsWith("import "))
                .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String read(String resource) {
        try (InputStream in = SealPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
