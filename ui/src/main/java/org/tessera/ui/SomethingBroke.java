package org.tessera.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.tessera.problem.DatabaseAway;
import org.tessera.problem.NotFound;
import org.tessera.search.IndexAway;
import org.tessera.text.Texts;

/** A page that cannot be shown: calm, with a number that the log knows, without a trace. */
@PermitAll
@ParentLayout(MainLayout.class)
public class SomethingBroke extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassNames("place", "calm");
        Exception fault = parameter.getException();
        if (fault instanceof NotFound) {
            return say(HttpStatusCode.NOT_FOUND, "nothing.title", Words.of("nothing.words"));
        }
        if (fault instanceof IndexAway away) {
            return say(HttpStatusCode.SERVICE_UNAVAILABLE, "broke.away", String.valueOf(away.getMessage()));
        }
        if (DatabaseAway.in(fault)) {
            return say(HttpStatusCode.SERVICE_UNAVAILABLE, "broke.database", Texts.get("problem.unavailable"));
        }
        return say(HttpStatusCode.INTERNAL_SERVER_ERROR, "broke.title", Words.of("broke.words", Incident.note(fault)));
    }

    private int say(HttpStatusCode status, String title, String words) {
        add(new H1(Words.of(title)), new Paragraph(words), new Anchor("", Words.of("nothing.home")));
        return status.getCode();
    }

    @Override
    public String getPageTitle() {
        return "Tessera";
    }
}
