package org.tessera.parsing.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of any Tika parser into passages: blocks, headings, pages, and tables row by row. */
final class PassageHandler extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "li", "ul", "ol", "pre", "blockquote", "dt", "dd", "dl", "hr", "section", "article", "body");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u00AD\u2010]\\n(?=\\p{Ll})");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\x0B\\f\\r]*\\n");

    private final Passages passages;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private List<String> header = List.of();
    private boolean firstRow;
    private int tables;
    private int unseen;
    private int page;
    private int pageSize;
    private final Set<Integer> emptyPages = new TreeSet<>();

    PassageHandler(Passages passages) {
        this.passages = passages;
    }

    int pages() {
        return page;
    }

    /** Pages on which no text stands: most often scans. */
    Set<Integer> emptyPages() {
        if (page > 0 && passages.size() == pageSize) {
            emptyPages.add(page);
        }
        return emptyPages;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = name(localName, qName);
        if (UNSEEN.contains(name)) {
            unseen++;
            return;
        }
        String kind = attributes.getValue("class");
        if ("div".equals(name) && ("page".equals(kind) || "slide-content".equals(kind))) {
            block(false);
            emptyPages();
            passages.page(++page);
            pageSize = passages.size();
            return;
        }
        switch (name) {
            case "table" -> {
                if (tables++ == 0) {
                    block(false);
                    passages.border();
                    firstRow = true;
                    header = List.of();
                }
            }
            case "tr" -> row.clear();
            case "td", "th" -> {
                if (tables == 1) {
                    cell.setLength(0);
                }
            }
            case "br" -> characters("\n");
            default -> {
                if (BLOCKS.contains(name) || HEADINGS.contains(name)) {
                    separate();
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = name(localName, qName);
        if (UNSEEN.contains(name)) {
            unseen = Math.max(0, unseen - 1);
            return;
        }
        switch (name) {
            case "table" -> {
                if (tables > 0 && --tables == 0) {
                    passages.border();
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    row();
                }
            }
            case "td", "th" -> {
                if (tables == 1) {
                    row.add(line(cell.toString()));
                } else if (tables > 1) {
                    cell.append(' ');
                }
            }
            default -> {
                if (HEADINGS.contains(name) && tables == 0) {
                    block(true);
                } else if (BLOCKS.contains(name) || HEADINGS.contains(name)) {
                    separate();
                }
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (unseen == 0) {
            (tables > 0 ? cell : text).append(ch, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        characters(ch, start, length);
    }

    @Override
    public void endDocument() {
        block(false);
    }

    private void characters(String more) {
        characters(more.toCharArray(), 0, more.length());
    }

    private void separate() {
        if (tables > 0) {
            cell.append(' ');
        } else {
            block(false);
        }
    }

    private void block(boolean heading) {
        if (text.isEmpty()) {
            return;
        }
        for (String paragraph : BLANK_LINE.split(text)) {
            String whole = line(HYPHEN.matcher(paragraph).replaceAll(""));
            if (heading) {
                passages.heading(whole);
            } else {
                passages.paragraph(whole);
            }
        }
        text.setLength(0);
    }

    private void row() {
        if (firstRow && row.size() > 1 && row.stream().noneMatch(Rows::isFigure)) {
            header = List.copyOf(row);
        } else {
            passages.paragraph(Rows.line(header, row));
        }
        firstRow = false;
        row.clear();
    }

    private static String line(String raw) {
        return SPACE.matcher(raw).replaceAll(" ").strip();
    }

    private static String name(String localName, String qName) {
        return (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
    }
}
