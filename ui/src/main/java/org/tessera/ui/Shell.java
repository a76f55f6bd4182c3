package org.tessera.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that everything stands in: theme, fonts, push. Nothing is loaded from outside. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet("tessera/fonts.css")
@StyleSheet("tessera/theme.css")
@StyleSheet("tessera/screens.css")
@StyleSheet("tessera/review.css")
@StyleSheet("tessera/marking.css")
@StyleSheet("tessera/outline.css")
@StyleSheet("tessera/print.css")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "idp/mark.svg");
        settings.addMetaTag("color-scheme", "light");
    }
}
