package org.tessera.parsing.tika;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** A mail: its headers, its body (plain where there is a choice), and what is attached. */
final class Mail {

    private static final List<String> HEADERS = List.of("From", "To", "Cc", "Date", "Subject");

    /** What ties a mail to those that it answers. */
    private static final List<String> THREAD = List.of("Message-ID", "In-Reply-To", "References");

    private static final Pattern QUOTE = Pattern.compile("^(?:>\\s?)+");

    private final Passages passages;
    private final Attachments attachments;
    private boolean body;

    private Mail(Passages passages, Attachments attachments) {
        this.passages = passages;
        this.attachments = attachments;
    }

    static void read(Path file, Passages passages, Attachments attachments) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Message message = builder.parseMessage(in);
            new Mail(passages, attachments).message(message);
        }
    }

    private void message(Message message) throws IOException {
        passages.part("headers");
        for (String name : HEADERS) {
            Field field = message.getHeader().getField(name);
            if (field != null) {
                passages.paragraph(name + ": " + decoded(field.getBody()));
            }
        }
        for (String name : THREAD) {
            Field field = message.getHeader().getField(name);
            if (field != null && !field.getBody().isBlank()) {
                passages.paragraph(name + ": " + decoded(field.getBody()));
            }
        }
        passages.part("body");
        part(message);
    }

    /** What is quoted from an earlier mail is somebody else's words: it stands in a part of its own. */
    private void body(String text) {
        StringBuilder lines = new StringBuilder();
        boolean quoted = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean quote = line.startsWith(">") || (quoted && line.isBlank());
            if (quote != quoted) {
                Plain.text(lines.toString(), passages);
                lines.setLength(0);
                passages.part(quote ? "quoted" : "body");
                quoted = quote;
            }
            lines.append(QUOTE.matcher(line).replaceFirst("")).append('\n');
        }
        Plain.text(lines.toString(), passages);
    }

    private void part(Entity entity) throws IOException {
        Body content = entity.getBody();
        String type = entity.getMimeType().toLowerCase(Locale.ROOT);
        String name = entity.getFilename();
        boolean attached = name != null || "attachment".equalsIgnoreCase(entity.getDispositionType());
        switch (content) {
            case Multipart parts when "multipart/alternative".equals(type) -> part(best(parts));
            case Multipart parts -> {
                for (Entity each : parts.getBodyParts()) {
                    part(each);
                }
            }
            case Message inner -> attach(name == null ? "message.eml" : name, inner);
            case SingleBody single
            when !attached && "text/plain".equals(type) -> {
                body(text(single, entity.getCharset()));
                body = true;
            }
            case SingleBody single
            when !attached && "text/html".equals(type) -> {
                if (!body) {
                    TikaReading.html(bytes(single), entity.getCharset(), passages);
                    body = true;
                }
            }
            case SingleBody single -> {
                boolean picture =
                        type.startsWith("image/") && !"attachment".equalsIgnoreCase(entity.getDispositionType());
                if (!picture) {
                    try (InputStream in = single.getInputStream()) {
                        attachments.add(name == null ? "attachment" : decoded(name), in);
                    }
                }
            }
            default -> {}
        }
    }

    private static Entity best(Multipart alternatives) {
        List<Entity> parts = alternatives.getBodyParts();
        return parts.stream()
                .filter(each -> "text/plain".equalsIgnoreCase(each.getMimeType()))
                .findFirst()
                .orElse(parts.getLast());
    }

    private void attach(String name, Message message) throws IOException {
        Path file = attachments.next(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new DefaultMessageWriter().writeMessage(message, out);
        }
    }

    /** Many old mailers send their code page and do not say which: then the bytes decide. */
    private static String text(SingleBody body, @Nullable String charset) throws IOException {
        byte[] bytes = bytes(body);
        if (charset != null && !"us-ascii".equalsIgnoreCase(charset) && Charset.isSupported(charset)) {
            return new String(bytes, Charset.forName(charset));
        }
        return Charsets.decode(bytes);
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = body.getInputStream()) {
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }

    private static String decoded(String raw) {
        return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT).strip();
    }
}
