package org.tessera.ui.search;

import com.vaadin.flow.component.html.NativeButton;

/** Something that is on or off, as a press. */
class Switch extends NativeButton {

    private boolean on;

    Switch(String label, boolean on) {
        super(label);
        this.on = on;
        addClassName("switch");
        addClickListener(click -> turn(!this.on));
        turn(on);
    }

    boolean isOn() {
        return on;
    }

    private void turn(boolean to) {
        on = to;
        getElement().setAttribute("aria-pressed", String.valueOf(to));
    }
}
