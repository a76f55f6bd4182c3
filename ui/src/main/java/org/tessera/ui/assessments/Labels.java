package org.tessera.ui.assessments;

import java.util.Locale;
import java.util.ResourceBundle;
import org.tessera.marking.Evaluation;
import org.tessera.text.Texts;
import org.tessera.ui.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of this place, from bundle {@code editor}. */
final class Labels {

    private static final String CLIENT = "editor.client.";

    private Labels() {}

    static String of(String key, Object... arguments) {
        return Texts.in(Words.locale(), "editor." + key, arguments);
    }

    /** A 4x4 code in words: how reliable the source, how certain the information. */
    static String evaluation(Evaluation evaluation) {
        return of("source." + evaluation.source()) + "; " + of("information." + evaluation.information());
    }

    /** The words that the editor in the browser says, by key without its prefix. */
    static ObjectNode ofClient() {
        Locale locale = Words.locale();
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        ResourceBundle.getBundle("messages/editor", locale).keySet().stream()
                .filter(key -> key.startsWith(CLIENT))
                .sorted()
                .forEach(key -> labels.put(key.substring(CLIENT.length()), Texts.in(locale, key)));
        return labels;
    }
}
