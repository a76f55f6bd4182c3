package org.tessera.ui.search;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.tessera.ui.Words;

/** The search page by keyboard: through the hits and back, into them, into the basket; and what the keys are. */
class Keys extends HtmlContainer {

    private static final List<String> KEYS = List.of("slash", "down", "up", "enter", "basket", "help", "escape");

    Keys() {
        super("dialog");
        addClassName("keys");
        getElement().setAttribute("aria-label", Words.of("search.keys"));
        DescriptionList all = new DescriptionList();
        KEYS.forEach(key -> all.add(
                new Term(Words.of("search.keys." + key + ".key")), new Description(Words.of("search.keys." + key))));
        NativeButton close = new NativeButton(Words.of("search.keys.close"));
        close.addClassName("secondary");
        close.getElement().executeJs("this.onclick = () => this.closest('dialog').close()");
        add(new H2(Words.of("search.keys")), all, close);
        addAttachListener(attached -> getElement().executeJs(LISTEN));
    }

    /** For who prefers the mouse. */
    NativeButton opener() {
        NativeButton open = new NativeButton(Words.of("search.keys"));
        open.addClassName("linkish");
        open.setId("keys");
        open.addAttachListener(
                attached -> open.getElement().executeJs("this.onclick = () => $0.showModal()", getElement()));
        return open;
    }

    private static final String LISTEN = """
            if (this.listens) return;
            this.listens = true;
            const page = this.parentElement;
            const step = event => {
              if (!page.isConnected) {
                document.removeEventListener('keydown', step);
                return;
              }
              const at = event.composedPath()[0];
              const writing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
              const inField = writing && !!at.closest('#words, #words *') || event.composedPath().some(one => one.id === 'words');
              if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.open
                  || writing && !(inField && event.key === 'ArrowDown')) {
                return;
              }
              const links = [...page.querySelectorAll('.hit .hit-title')];
              const hit = document.activeElement && document.activeElement.closest('.hit');
              const here = hit ? links.findIndex(link => hit.contains(link)) : -1;
              const more = page.querySelector('#more-hits');
              const arrow = here >= 0 || inField || document.activeElement === more;
              if (event.key === 'j' || arrow && event.key === 'ArrowDown') {
                const next = here + 1 < links.length ? links[here + 1] : more;
                if (document.activeElement !== more) next && next.focus();
              } else if (event.key === 'k' || arrow && event.key === 'ArrowUp') {
                const back = document.activeElement === more ? links.at(-1) : here > 0 ? links[here - 1] : page.querySelector('#words');
                back && back.focus();
              } else if (event.key === 's' && hit) {
                const keep = hit.querySelector('.keep');
                keep && keep.click();
              } else if (event.key === '?') {
                this.showModal();
              } else {
                return;
              }
              event.preventDefault();
            };
            document.addEventListener('keydown', step);
            """;
}
