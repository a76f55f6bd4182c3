package org.tessera.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Run it to make {@code samples/contributions} anew: {@code SampleFiles <sources> <target>}. */
final class SampleFiles {

    private SampleFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1]));
        List<Map<String, Object>> manifest = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path source : files.sorted().toList()) {
                SampleSource sample = SampleSource.read(source);
                Files.write(target.resolve(sample.file()), bytes(sample));
                manifest.add(particulars(sample));
            }
        }
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(target.resolve("contributions.json"), json.writeValueAsString(manifest) + "\n");
    }

    static byte[] bytes(SampleSource sample) throws IOException {
        String ending = sample.file().substring(sample.file().lastIndexOf('.') + 1);
        return switch (ending) {
            case "docx" -> OfficeFiles.docx(sample.blocks());
            case "xlsx" -> OfficeFiles.xlsx(sample.lines());
            case "pdf" -> PaperFiles.pdf(sample.title(), sample.blocks());
            case "odt" -> PaperFiles.odt(sample.blocks());
            case "csv" -> csv(sample);
            case "eml" -> mail(sample);
            case "zip" -> zip(sample);
            default -> throw new IllegalArgumentException(sample.file());
        };
    }

    private static byte[] csv(SampleSource sample) {
        String charset = sample.lines().getFirst().substring("csv: ".length());
        List<String> rows = sample.lines().subList(1, sample.lines().size());
        return (String.join("\r\n", rows) + "\r\n").getBytes(Charset.forName(charset));
    }

    private static byte[] mail(SampleSource sample) {
        String boundary = "=_invented_sample";
        List<String> body = new ArrayList<>(sample.lines());
        body.subList(body.indexOf("attachment:"), body.size()).clear();
        String attachment = String.join("\r\n", SampleSource.part(sample.lines(), "attachment:")) + "\r\n";
        String name = sample.get("mail-attachment");
        return String.join(
                        "\r\n",
                        "From: " + word(sample.get("mail-from")),
                        "To: " + word(sample.get("mail-to")),
                        "Subject: " + word(sample.get("mail-subject")),
                        "Date: " + sample.get("mail-date"),
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
                        "",
                        "--" + boundary,
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: base64",
                        "",
                        base64(String.join("\n", body)),
                        "--" + boundary,
                        "Content-Type: text/csv; charset=utf-8; name=\"" + name + "\"",
                        "Content-Disposition: attachment; filename=\"" + name + "\"",
                        "Content-Transfer-Encoding: base64",
                        "",
                        base64(attachment),
                        "--" + boundary + "--",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** An RFC 2047 encoded word where there is anything but ASCII before an address. */
    private static String word(String header) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(header)) {
            return header;
        }
        int address = header.indexOf(" <");
        String words = address < 0 ? header : header.substring(0, address);
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "?="
                + (address < 0 ? "" : header.substring(address));
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(SampleSource sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String line : sample.lines()) {
                if (line.startsWith("entry: ")) {
                    String name = line.substring("entry: ".length());
                    List<String> lines = SampleSource.part(sample.lines(), line, "entry: ");
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(
                            name.endsWith(".docx") && !name.contains("~$")
                                    ? OfficeFiles.docx(SampleSource.blocks(lines))
                                    : String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    private static Map<String, Object> particulars(SampleSource sample) {
        String[] period = sample.get("period").split(" ");
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("title", sample.title());
        particulars.put("areas", List.of(sample.get("areas").split(" ")));
        particulars.put("period", new TreeMap<>(Map.of("from", period[0], "to", period[1])));
        particulars.put("evaluation", sample.get("evaluation"));
        particulars.put("handling", List.of(sample.get("handling").split(" ")));
        particulars.put("marking", sample.get("marking"));
        particulars.put("note", sample.get("note"));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", sample.file());
        entry.put("account", sample.get("account"));
        entry.put("release", sample.get("release").equals("-") ? "" : sample.get("release"));
        entry.put("particulars", particulars);
        return entry;
    }
}
