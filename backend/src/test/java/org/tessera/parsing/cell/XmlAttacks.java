package org.tessera.parsing.cell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** What XML and its like can be made to do: entities, depth, definitions from elsewhere. */
final class XmlAttacks {

    private static final String LAUGHS = laughs();
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY xx SYSTEM \"file:///etc/hostname\">]>";

    private XmlAttacks() {}

    static Stream<FileAttack> all() {
        return Stream.of(
                laughing(
                        "a billion laughs in a Word document",
                        "a.docx",
                        Papers.docx(),
                        "word/document.xml",
                        "quarantined: damaged"),
                laughing(
                        "a billion laughs in a workbook's strings",
                        "a.xlsx",
                        Papers.xlsx(),
                        "xl/sharedStrings.xml",
                        "quarantined: damaged"),
                laughing(
                        "a billion laughs in an OpenDocument sheet",
                        "a.ods",
                        Papers.ods(),
                        "content.xml",
                        "quarantined: damaged"),
                laughing(
                        "a billion laughs in an OpenDocument text",
                        "a.odt",
                        Papers.odt(),
                        "content.xml",
                        "quarantined: damaged"),
                FileAttack.of(
                        "a billion laughs in plain XML", "a.xml", (LAUGHS + "<x>&l9;</x>").getBytes(UTF_8), "read"),
                FileAttack.of(
                        "one long entity, repeated",
                        "a.xml",
                        ("<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]><x>" + "&a;".repeat(50_000) + "</x>")
                                .getBytes(UTF_8),
                        "read"),
                outside(
                        "an entity that is a file of the system, in a Word document",
                        "a.docx",
                        Papers.docx(),
                        "word/document.xml",
                        "read"),
                outside(
                        "an entity that is a file of the system, in a workbook",
                        "a.xlsx",
                        Papers.xlsx(),
                        "xl/sharedStrings.xml",
                        "quarantined: damaged"),
                outside(
                        "an entity that is a file of the system, in an OpenDocument sheet",
                        "a.ods",
                        Papers.ods(),
                        "content.xml",
                        "quarantined: damaged"),
                FileAttack.of(
                        "an entity that is a file of the system, in plain XML",
                        "a.xml",
                        (OUTSIDE + "<x>&xx;</x>").getBytes(UTF_8),
                        "left out: no-text"),
                FileAttack.of(
                        "a definition to be fetched from elsewhere",
                        "a.xml",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x>Words of an invented report.</x>"
                                .getBytes(UTF_8),
                        "read"),
                FileAttack.of(
                        "a Word document nested 20,000 deep",
                        "a.docx",
                        Entries.changed(
                                Papers.docx(),
                                "word/document.xml",
                                body -> body.replace(
                                        "<w:body>",
                                        "<w:body>" + "<w:sdt><w:sdtContent>".repeat(20_000)
                                                + "</w:sdtContent></w:sdt>".repeat(20_000))),
                        "quarantined: damaged"),
                FileAttack.of(
                        "a page of the web nested 30,000 deep",
                        "a.html",
                        ("<div>".repeat(30_000) + "Words of an invented report.").getBytes(UTF_8),
                        "read"),
                FileAttack.of(
                        "XML nested 100,000 deep",
                        "a.xml",
                        ("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(UTF_8),
                        "quarantined: damaged"),
                FileAttack.of(
                        "rich text nested 100,000 deep",
                        "a.rtf",
                        ("{\\rtf1 " + "{".repeat(100_000) + "Words" + "}".repeat(100_000) + "}").getBytes(US_ASCII),
                        "left out: no-text"),
                FileAttack.of(
                        "a drawing that laughs",
                        "a.svg",
                        (LAUGHS + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&l9;</text></svg>").getBytes(UTF_8),
                        "left out: picture"));
    }

    /** With ten levels of entities, each ten times the one before, at the first text of a part. */
    private static FileAttack laughing(String name, String file, byte[] zip, String part, String answer) {
        return FileAttack.of(name, file, Entries.changed(zip, part, xml -> declared(xml, LAUGHS, "&l9;")), answer);
    }

    /** With an entity that would be a file of the system. */
    private static FileAttack outside(String name, String file, byte[] zip, String part, String answer) {
        return FileAttack.of(name, file, Entries.changed(zip, part, xml -> declared(xml, OUTSIDE, "&xx;")), answer);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.append("]>").toString();
    }

    /** With a definition before the root, and an entity at the first text there is. */
    private static String declared(String xml, String definition, String entity) {
        String rest = xml.startsWith("<?xml") ? xml.substring(xml.indexOf("?>") + 2) : xml;
        int text = rest.indexOf("</t>") > 0
                ? rest.indexOf("</t>")
                : rest.indexOf("</w:t>") > 0 ? rest.indexOf("</w:t>") : rest.indexOf("</text:p>");
        return definition + rest.substring(0, text) + entity + rest.substring(text);
    }
}
