package org.tessera.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tessera.evidence.MailThreads;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.ui.Words;

/** The mails that answer each other, with the one at hand among them; not there for a mail that stands alone. */
public final class ThreadSheet extends Section {

    public ThreadSheet(Viewer viewer, Passage passage, MailThreads threads) {
        addClassName("sheet");
        setId("thread");
        List<MailThreads.Mail> thread = threads.of(viewer, passage.contribution(), passage.document());
        setVisible(!thread.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("same-list");
        thread.forEach(mail -> list.add(line(mail, mail.document().equals(passage.document()))));
        add(new H2(Words.of("document.thread")), list);
    }

    private static ListItem line(MailThreads.Mail mail, boolean here) {
        String subject = mail.field("Subject").isEmpty() ? Words.of("document.no-subject") : mail.field("Subject");
        Component title = here ? new Span(subject) : new Anchor("passages/" + mail.passage(), subject);
        Span from = new Span(mail.field("From") + " · " + mail.field("Date"));
        from.addClassNames("small", "soft");
        ListItem line = new ListItem(title, from);
        line.addClassName("mail-line");
        if (here) {
            line.getElement().setAttribute("aria-current", "true");
        }
        return line;
    }
}
