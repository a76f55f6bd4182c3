package org.tessera.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.envelope.HandOver;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package for hand-over: the edition's files with a manifest, signed by the installation and sealed to the recipients'
 * certificates. Nothing of it is kept here.
 */
@Component
public class Packages {

    /** @param sha256 lower-case hexadecimal */
    record Member(String name, long size, String sha256) {}

    record Manifest(Edition edition, Copy copy, List<Member> files) {}

    private final Editions editions;
    private final Clearances clearances;
    private final HandOver handOver;
    private final Ledger ledger;
    private final JsonMapper json;

    Packages(Editions editions, Clearances clearances, HandOver handOver, Ledger ledger, JsonMapper json) {
        this.editions = editions;
        this.clearances = clearances;
        this.handOver = handOver;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * CMS, DER: what {@link HandOver#seal} makes of a ZIP with {@code manifest.json} and the edition in every format.
     *
     * @param cleared the text cleared for the audience instead of the whole edition
     * @param recipients certificates in PEM
     * @throws NotFound outside the viewer's sight
     * @throws Invalid a certificate that nothing can be sealed to
     * @throws Conflict the text may not go to the audience, or nobody has read its redline
     */
    @Transactional
    public byte[] pack(Viewer viewer, UUID id, Audience audience, boolean cleared, String recipients) {
        Edition edition = editions.visible(viewer, id).orElseThrow(NotFound::new);
        List<X509Certificate> to = to(recipients);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(1 << 20);
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            List<Member> members = new ArrayList<>();
            Copy last = null;
            for (ExportFormat format : ExportFormat.values()) {
                ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
                last = export(viewer, id, format, audience, cleared, file);
                String name =
                        "edition-" + edition.number() + "." + format.name().toLowerCase(Locale.ROOT);
                members.add(new Member(name, file.size(), Digest.of(file.toByteArray())));
                put(zip, name, file.toByteArray());
            }
            if (last != null) {
                put(zip, "manifest.json", json.writeValueAsBytes(new Manifest(edition, last, members)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names =
                to.stream().map(one -> one.getSubjectX500Principal().getName()).toList();
        ledger.append(viewer, Act.EDITION_HANDED_OVER, "edition/" + id, "for " + audience + " to " + names, null);
        return handOver.seal(zipped.toByteArray(), to);
    }

    private List<X509Certificate> to(String recipients) {
        try {
            return handOver.recipients(recipients);
        } catch (HandOver.UnfitCertificate unfit) {
            throw new Invalid(
                    "recipients",
                    Texts.get("edition.recipients." + unfit.why(), unfit.subject(), HandOver.LEAST_RSA_BITS));
        }
    }

    private Copy export(
            Viewer viewer, UUID id, ExportFormat format, Audience audience, boolean cleared, OutputStream out) {
        return cleared
                ? clearances.export(viewer, id, format, audience, out)
                : editions.export(viewer, id, format, audience, out);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
