package org.tessera.clearance;

import java.util.Locale;
import org.tessera.text.Texts;

/** What is printed in the place of a statement, in the text's language. */
record Notes(Locale language) {

    String withheld() {
        return Texts.in(language, "clearance.withheld");
    }

    String partner() {
        return Texts.in(language, "clearance.partner");
    }

    String told(String wording) {
        return Texts.in(language, "clearance.told", wording);
    }
}
