package org.tessera.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.intake.HandIn;
import org.tessera.intake.Intake;
import org.tessera.intake.IntakeSettings;
import org.tessera.intake.Receipt;
import org.tessera.intake.SealPage;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.problem.TooLarge;
import org.tessera.text.Texts;

/** {@code POST /api/contributions}, and what one seals to. */
@RestController
class IntakeController {

    /** Boundaries, headers and particulars beside the envelope. */
    private static final long BESIDE = 256 * 1024;

    private final Intake intake;
    private final SealPage sealPage;
    private final IntakeSettings settings;

    IntakeController(Intake intake, SealPage sealPage, IntakeSettings settings) {
        this.intake = intake;
        this.sealPage = sealPage;
        this.settings = settings;
    }

    @PostMapping(path = "/api/contributions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> receive(HttpServletRequest request) throws IOException {
        try (HandIn handIn = intake.begin(CurrentViewer.get())) {
            FileItemInputIterator parts = upload().getItemIterator(request);
            while (parts.hasNext()) {
                take(handIn, parts.next());
            }
            Receipt receipt = handIn.receipt();
            return ResponseEntity.accepted()
                    .location(URI.create("/api/contributions/" + receipt.id()))
                    .body(receipt);
        } catch (FileUploadSizeException large) {
            throw new TooLarge(Texts.get(
                    "intake.envelope-large", settings.largestEnvelope().toMegabytes()));
        } catch (FileUploadException malformed) {
            throw new Invalid("", Texts.get("intake.multipart-needed"));
        }
    }

    /** Everybody may fetch what one seals to. */
    @GetMapping(path = "/api/intake/certificate", produces = "application/x-pem-file")
    String certificate() {
        return intake.certificatePem();
    }

    @GetMapping(path = "/api/intake/openpgp-key", produces = "application/pgp-keys")
    String openPgpKey() {
        return intake.openPgpKey();
    }

    /** Against computers of tomorrow, as the sole recipient. */
    @GetMapping(path = "/api/intake/ml-kem-certificate", produces = "application/x-pem-file")
    String mlKemCertificate() {
        return intake.mlKemCertificatePem().orElseThrow(NotFound::new);
    }

    /** What verifies receipts, for whoever holds one. */
    @GetMapping(path = "/api/intake/receipts-certificate", produces = "application/x-pem-file")
    String receiptsCertificate() {
        return intake.receiptsCertificatePem();
    }

    /** Seals without a connection; its signature is beside it. */
    @GetMapping(path = "/api/intake/seal.html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> sealPage() {
        return download("seal.html", sealPage.html());
    }

    @GetMapping(path = "/api/intake/seal.html.p7s", produces = "application/pkcs7-signature")
    ResponseEntity<byte[]> sealPageSignature() {
        return download("seal.html.p7s", sealPage.signature());
    }

    private static ResponseEntity<byte[]> download(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    /** The receipt again, as it was given. */
    @GetMapping("/api/contributions/{id}/receipt")
    Receipt receipt(@PathVariable UUID id) {
        return intake.receipt(CurrentViewer.get(), id);
    }

    private static void take(HandIn handIn, FileItemInput part) throws IOException {
        switch (part.getFieldName()) {
            case "particulars" -> handIn.particulars(ParticularsJson.read(part.getInputStream()));
            case "envelope" -> handIn.envelope(part.getInputStream(), fileName(part));
            case null, default -> throw new Invalid("", Texts.get("intake.part-unexpected"));
        }
    }

    /** Not by the library's own way, which takes a name for a path: in a plain locale one in Georgian would be none. */
    private static @Nullable String fileName(FileItemInput part) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        String name = parser.parse(part.getHeaders().getHeader("Content-Disposition"), ';')
                .get("filename");
        return name == null ? null : name.strip();
    }

    /** Only its stream is used: no item is ever made, so nothing is written to a temporary file. */
    private JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload() {
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxPartHeaderSize(4096);
        upload.setMaxSize(settings.largestEnvelope().toBytes() + BESIDE);
        return upload;
    }
}
