package org.tessera.ui.contributions;

import org.tessera.evidence.Document;

/** How documents are called on the screens. */
final class Names {

    private static final String INTO = " › ";

    private Names() {}

    /** The file's own name, without the archives and mails around it. */
    static String of(Document document) {
        String name = document.name();
        int into = name.lastIndexOf(INTO);
        return into < 0 ? name : name.substring(into + INTO.length());
    }
}
