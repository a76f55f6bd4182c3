package org.tessera.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** The checker finds nothing on the places that people go to. */
class AccessibleIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final Assessments assessments;
    private final Axe axe = new Axe();

    AccessibleIT(Assessments assessments, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
    }

    @Test
    void everyPlaceIsAsTheGuidelinesAsk() {
        Page page = windows.open("/");
        assertThat(page.locator("form #username")).isVisible();
        axe.look(page, "sign-in");

        Page analyst = windows.of("analyst-ge");
        visit(analyst, "hand-in", ".hand-in button[type=submit]");
        Acts.handIn(analyst, "Poppy fields seen", "Poppy fields were seen from the air along the southern river.");
        axe.look(analyst, "receipt");
        Acts.follow(analyst);
        axe.look(analyst, "contribution");
        Acts.search(analyst, "poppy fields");
        assertThat(analyst.locator(".hit").first()).isVisible();
        axe.look(analyst, "search");
        analyst.locator(".hit .hit-title").first().click();
        assertThat(analyst.locator(".near.here")).isVisible();
        axe.look(analyst, "passage");
        visit(analyst, "contributions", "#contributions");

        Assessment assessment = assessments.create(COORDINATOR, "Assessment for all eyes", "en");
        Page coordinator = windows.of("coordinator-1");
        for (String place :
                new String[] {"", "assessments", "tasks", "basket", "alerts", "requests", "glossary", "templates"}) {
            visit(coordinator, place, "main h1");
        }
        for (String place : new String[] {"assessments/", "rounds/", "sign-off/"}) {
            visit(coordinator, place + assessment.id(), "main h1");
        }
        Page administrator = windows.of("admin-1");
        visit(administrator, "accounts", "main h1");
        visit(administrator, "keys", "main h1");
        visit(administrator, "refused", "main h1");
        Page auditor = windows.of("auditor");
        visit(auditor, "ledger", "main h1");
        visit(auditor, "replay", "main h1");

        assertThat(axe.wrong()).isEmpty();
    }

    private void visit(Page page, String place, String shown) {
        page.navigate(windows.url("/" + place));
        assertThat(page.locator(shown).first()).isVisible();
        axe.look(page, place.isEmpty() ? "home" : place);
    }
}
