package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands beside a section's text: a row of tabs, and below it the pane of the chosen one. */
final class Beside extends Div {

    private final Tabs tabs = new Tabs();
    private final Map<Tab, Div> panes = new LinkedHashMap<>();

    /** @param turned somebody turned to another pane, or was led there */
    Beside(Runnable turned) {
        addClassName("section-beside");
        getElement().setAttribute("role", "complementary");
        getElement().setAttribute("aria-label", Labels.of("beside"));
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.addSelectedChangeListener(_ -> {
            panes.forEach((tab, pane) -> pane.setVisible(tab.isSelected()));
            turned.run();
        });
        add(tabs);
    }

    /** The first is shown. */
    Tab put(String key, Div pane) {
        Tab tab = new Tab(Labels.of(key));
        tab.setId("tab-" + key);
        pane.setId("pane-" + key);
        tab.getElement().setAttribute("aria-controls", "pane-" + key);
        pane.getElement().setAttribute("role", "tabpanel").setAttribute("aria-labelledby", "tab-" + key);
        pane.setVisible(panes.isEmpty());
        panes.put(tab, pane);
        tabs.add(tab);
        add(pane);
        return tab;
    }

    void show(Tab tab) {
        tabs.setSelectedTab(tab);
    }
}
