package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** What mail can be made to do. */
final class MailAttacks {

    private MailAttacks() {}

    static Stream<FileAttack> all() {
        String head = "From: a@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\n";
        StringBuilder many = new StringBuilder(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 2_500; i++) {
            many.append("--b\r\nContent-Disposition: attachment; filename=")
                    .append(i)
                    .append(".txt\r\n\r\nText\r\n");
        }
        byte[] nested = Papers.mail("a.txt", "Text".getBytes(UTF_8));
        for (int i = 0; i < 8; i++) {
            nested = Papers.mail(i + ".eml", nested);
        }
        StringBuilder deep = new StringBuilder(head);
        for (int i = 0; i < 3_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return Stream.of(
                FileAttack.of(
                        "a mail with 2,500 files attached",
                        "a.eml",
                        many.append("--b--").toString().getBytes(US_ASCII),
                        "quarantined: too-many-entries, read"),
                FileAttack.of("mails nine deep", "a.eml", nested, "quarantined: too-deep, read"),
                FileAttack.of(
                        "parts 3,000 deep",
                        "a.eml",
                        deep.append("\r\nText").toString().getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "a header of five million characters",
                        "a.eml",
                        (head + "To: " + "a".repeat(5_000_000) + "\r\n\r\nText of an invented mail.")
                                .getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "a part that never ends",
                        "a.eml",
                        (head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText of an invented mail."
                                        + "\r\n".repeat(100_000))
                                .getBytes(US_ASCII),
                        "read"),
                FileAttack.of(
                        "an attachment whose name leads outside",
                        "a.eml",
                        Papers.mail("../../x/report.docx", Papers.docx()),
                        "read"));
    }
}
