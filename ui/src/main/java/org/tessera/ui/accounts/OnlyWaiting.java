package org.tessera.ui.accounts;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;

/** Whoever has no role here sees one page and no other, whatever was asked for. */
@Component
class OnlyWaiting implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(OnlyWaiting::reroute));
    }

    private static void reroute(BeforeEnterEvent enter) {
        Viewer viewer = CurrentViewer.of(SecurityContextHolder.getContext().getAuthentication());
        boolean waiting = enter.getNavigationTarget() == WaitingView.class;
        if (viewer != null && viewer.roles().isEmpty() && !waiting) {
            enter.rerouteTo(WaitingView.class);
        } else if (viewer != null && !viewer.roles().isEmpty() && waiting) {
            enter.forwardTo("");
        }
    }
}
