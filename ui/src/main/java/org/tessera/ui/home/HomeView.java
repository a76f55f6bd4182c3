package org.tessera.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** Data coverage: countries by crime areas. */
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class HomeView extends Div implements HasDynamicTitle {

    public HomeView() {
        addClassName("place");
        add(new H1(Words.of("home.title")));
    }

    @Override
    public String getPageTitle() {
        return Words.of("home.title") + " · Tessera";
    }
}
