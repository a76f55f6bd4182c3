package org.tessera.ui.marking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.ui.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands on each page of a screen that somebody prints, and nowhere on the screen: how strictly what is shown is marked, with
 * its handling codes, whose print it is and of when. A page that says nothing of its marking bears the highest that may be
 * here. The browser fills it in as it prints.
 */
public final class PrintHead extends Div {

    private static final String FILLED = """
        const [line, names, highest] = [this.firstElementChild, $0, $1];
        const order = Object.keys(names);
        const said = () => [...document.querySelectorAll('[data-marking]')]
            .filter(one => !one.closest('.marking-choice') && one.getClientRects().length > 0);
        addEventListener('beforeprint', () => {
            const shown = said();
            const strictest = Math.max(...shown.map(one => order.indexOf(one.dataset.marking)));
            const codes = new Set(shown.flatMap(one => (one.dataset.handling || '').split(' ')).filter(code => code));
            line.firstElementChild.textContent = shown.length
                ? [names[order[strictest]], ...[...codes].sort()].join(' ') : highest;
            line.lastElementChild.textContent = new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
        });\
        """;

    /**
     * @param installation its name, empty in local mode
     * @param ceiling the highest marking that may be here
     */
    public PrintHead(Viewer viewer, String installation, Marking ceiling) {
        addClassName("print-head");
        getElement().setAttribute("aria-hidden", "true");
        Span marking = new Span(highest(ceiling));
        marking.addClassName("print-marking");
        String where = installation.isEmpty() ? "Tessera" : "Tessera · " + installation;
        Div line = new Div(marking, new Span(Labels.of("print.by", where, viewer.account())), new Span());
        line.addClassName("print-line");
        add(line);
        ObjectNode names = JsonMapper.shared().createObjectNode();
        Arrays.stream(Marking.values()).forEach(one -> names.put(one.name(), Words.of("marking." + one)));
        addAttachListener(_ -> getElement().executeJs(FILLED, names, highest(ceiling)));
    }

    private static String highest(Marking ceiling) {
        return Labels.of("print.highest", Words.of("marking." + ceiling));
    }
}
