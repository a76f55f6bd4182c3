package org.tessera.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.DatabaseAway;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.problem.WhyNot;
import org.tessera.search.IndexAway;
import org.tessera.text.Texts;

/** What happens when a click goes wrong: a foreseen problem says its own words, any other an incident's number. */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof Forbidden refused) {
            WhyNot.forbidden(CurrentViewer.get(), refused);
        }
        String words = words(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.problem(words);
        }
    }

    static String words(Throwable fault) {
        return switch (fault) {
            case NotFound absent -> Words.of("nothing.words");
            case Forbidden refused -> String.valueOf(refused.getMessage());
            case Invalid invalid -> String.valueOf(invalid.getMessage());
            case Conflict conflict -> String.valueOf(conflict.getMessage());
            case IndexAway away -> String.valueOf(away.getMessage());
            case Throwable any when DatabaseAway.in(any) -> Texts.get("problem.unavailable");
            default -> Words.of("broke.words", Incident.note(fault));
        };
    }
}
