package org.tessera.envelope.cms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which {@code openssl cms} writes: DER, PEM and S/MIME (its default). */
final class CmsText {

    private static final int HEADER_LINES = 64;
    private static final int LINE = 1_000;

    private CmsText() {}

    private enum Form {
        DER,
        PEM,
        SMIME
    }

    static boolean beginsLikeCms(byte[] head) {
        return form(head).isPresent();
    }

    /** @param head the first bytes of the envelope, to tell its form */
    static InputStream der(byte[] head, InputStream envelope) throws IOException {
        return switch (form(head).orElseThrow()) {
            case DER -> envelope;
            case PEM -> {
                line(envelope);
                yield base64(envelope);
            }
            case SMIME -> {
                int lines = 0;
                while (!line(envelope).isEmpty()) {
                    if (++lines > HEADER_LINES) {
                        throw new IOException("no end of the header");
                    }
                }
                yield base64(envelope);
            }
        };
    }

    private static Optional<Form> form(byte[] head) {
        if (head.length > 0 && head[0] == 0x30) {
            return Optional.of(Form.DER);
        }
        String text = new String(head, 0, Math.min(head.length, LINE), StandardCharsets.US_ASCII);
        if (text.startsWith("-----BEGIN CMS-----") || text.startsWith("-----BEGIN PKCS7-----")) {
            return Optional.of(Form.PEM);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean mime = lower.startsWith("mime-version:") || lower.startsWith("content-");
        if (mime && (lower.contains("application/pkcs7-mime") || lower.contains("application/x-pkcs7-mime"))) {
            return Optional.of(Form.SMIME);
        }
        return Optional.empty();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.length() == LINE) {
                throw new IOException("too long a line");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }

    private static InputStream base64(InputStream in) {
        return Base64.getMimeDecoder().wrap(new UntilDash(in));
    }

    /** Base64 ends where {@code -----END} begins, and nothing comes after that line. */
    private static final class UntilDash extends InputStream {

        private static final int LAST_LINE = 100;
        private static final Pattern END = Pattern.compile("-*END (CMS|PKCS7)-----\\s*");

        private final InputStream in;
        private boolean ended;

        UntilDash(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int read = in.read(bytes, from, length);
            for (int i = 0; i < read; i++) {
                if (bytes[from + i] == '-') {
                    ended = true;
                    requireLast(new String(bytes, from + i, read - i, StandardCharsets.ISO_8859_1));
                    return i == 0 ? -1 : i;
                }
            }
            return read;
        }

        private void requireLast(String begin) throws IOException {
            String line = begin + new String(in.readNBytes(LAST_LINE), StandardCharsets.ISO_8859_1);
            if (!END.matcher(line).matches()) {
                throw new IOException("Something follows the message");
            }
        }
    }
}
