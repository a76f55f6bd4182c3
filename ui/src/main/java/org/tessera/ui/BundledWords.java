package org.tessera.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.springframework.stereotype.Component;
import org.tessera.text.Texts;

/** Gives the screens their words from the same bundles as the rest of the application. */
@Component
public class BundledWords implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return Texts.in(locale, key, arguments);
        } catch (MissingResourceException missing) {
            return "!" + key;
        }
    }
}
