package org.tessera.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts by key. The key's first segment names the bundle: {@code intake.marking-above-ceiling} stands in {@code
 * messages/intake.properties} (UTF-8), its translations in {@code messages/intake_ro.properties} and so on.
 */
public final class Texts {

    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** In English, for problem details and messages that are kept. */
    public static String get(String key, Object... arguments) {
        return in(Locale.ENGLISH, key, arguments);
    }

    /**
     * In the reader's language, else English.
     *
     * @param arguments for {@link MessageFormat}; without any, the text is taken literally
     * @throws MissingResourceException if no bundle has the key
     */
    public static String in(Locale locale, String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A key begins with its bundle's name", Texts.class.getName(), key);
        }
        String text = ResourceBundle.getBundle("messages/" + key.substring(0, dot), locale, ROOT_LAST)
                .getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
