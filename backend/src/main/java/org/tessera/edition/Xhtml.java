package org.tessera.edition;

/** A page of XHTML as it grows, for the PDF renderer. Words are escaped, and lose what XML cannot hold; markup stands as it is. */
public final class Xhtml {

    private final StringBuilder page = new StringBuilder();

    public Xhtml raw(String markup) {
        page.append(markup);
        return this;
    }

    public Xhtml text(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> {
                    if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)) {
                        page.appendCodePoint(c);
                    }
                }
            }
        });
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
