package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** Cards that can be dragged onto the text, which then cites their passage. */
final class Dragged {

    private Dragged() {}

    static void carries(Component card, UUID passage) {
        card.getElement().setAttribute("draggable", "true");
        card.getElement().addAttachListener(_ -> card.getElement().executeJs("""
                if (!this.$carries) {
                  this.$carries = true;
                  this.addEventListener('dragstart', (event) => {
                    event.dataTransfer.setData('application/x-tessera-passage', $0);
                    event.dataTransfer.effectAllowed = 'copy';
                  });
                }""", passage.toString()));
    }
}
