package org.tessera.ui.marking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.MarkingPolicy;

/** A text's marking; pressed, it says why, and lets coordinators set another. */
public final class MarkingButton extends NativeButton {

    private final transient Viewer viewer;
    private final transient Setting setting;
    private final transient Runnable changed;
    private final Dialog dialog;

    /** @param changed what the page does after a decision */
    public MarkingButton(
            Viewer viewer,
            String title,
            Marking marking,
            Collection<HandlingCode> handling,
            Setting setting,
            Runnable changed) {
        this.viewer = viewer;
        this.setting = setting;
        this.changed = changed;
        this.dialog = new Dialog(Labels.of("title", title));
        addClassName("marking-button");
        setId("marking-why");
        add(new MarkingTag(marking, handling));
        setTitle(Labels.of("ask"));
        getElement().setAttribute("aria-haspopup", "dialog");
        dialog.setWidth("42rem");
        dialog.getFooter().add(new Button(Labels.of("close"), click -> dialog.close()));
        addClickListener(click -> open());
    }

    private void open() {
        dialog.removeAll();
        Paragraph rule = new Paragraph(Labels.of("rule"));
        rule.addClassNames("small", "soft");
        dialog.add(new Reasons(setting.told()), rule);
        if (MarkingPolicy.mayProposeForText(viewer).allowed()) {
            dialog.add(new SettingForm(viewer, setting, () -> {
                dialog.close();
                changed.run();
            }));
        }
        dialog.open();
    }
}
