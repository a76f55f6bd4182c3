package org.tessera.ui.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.tessera.identity.Country;
import org.tessera.ui.Words;

/** What will happen, before it does. */
final class RenewSheet extends Section {

    RenewSheet(Country country, Runnable renew, Runnable leave) {
        addClassNames("sheet", "stack");
        setId("renewing");
        OrderedList what = new OrderedList();
        what.addClassName("what-happens");
        List.of("first", "then", "last")
                .forEach(step -> what.add(new ListItem(Words.of("keys.happens." + step, Words.country(country)))));
        Button begin = new Button(Words.of("keys.renew-now"), _ -> renew.run());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setId("renew-now");
        begin.setDisableOnClick(true);
        Button cancel = new Button(Words.of("cancel"), _ -> leave.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(begin, cancel);
        buttons.addClassName("row");
        add(new H2(Words.of("keys.renew-title", Words.country(country))), what, buttons);
        addAttachListener(_ -> begin.focus());
    }
}
