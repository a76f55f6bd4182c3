package org.tessera.ui.accounts;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.installation.Installation;
import org.tessera.ui.installation.SetupView;

/**
 * Whoever has no role here sees one page and no other, whatever was asked for: what is waited for, or, as long as the
 * installation is nobody's, its first run.
 */
@Component
class OnlyWaiting implements VaadinServiceInitListener {

    private final Installation installation;

    OnlyWaiting(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::reroute));
    }

    private void reroute(BeforeEnterEvent enter) {
        Viewer viewer = CurrentViewer.of(SecurityContextHolder.getContext().getAuthentication());
        if (viewer == null) {
            return;
        }
        boolean nobody = viewer.roles().isEmpty();
        if ((nobody || viewer.is(Role.ADMINISTRATOR)) && installation.open()) {
            lead(enter, SetupView.class);
        } else if (nobody) {
            lead(enter, WaitingView.class);
        } else if (enter.getNavigationTarget() == WaitingView.class) {
            enter.forwardTo("");
        }
    }

    private static void lead(BeforeEnterEvent enter, Class<? extends com.vaadin.flow.component.Component> only) {
        if (enter.getNavigationTarget() != only) {
            enter.rerouteTo(only);
        }
    }
}
