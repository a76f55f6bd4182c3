package org.tessera.ui.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.ShuttingOut;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.SectionPlans;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.Story;
import org.tessera.ui.assessments.DraftView;

/** Two administrators make a coordinator, one of them shuts the account out, and both hand its work to another. */
class NetworkAccountsIT extends Story {

    private static final String NEWCOMER = "newcomer-eu";
    private static final Viewer ADMINISTRATOR = new Viewer("admin-1", Set.of(Role.ADMINISTRATOR), null);
    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final Accounts accounts;
    private final ShuttingOut shuttingOut;
    private final Assessments assessments;
    private final SectionPlans plans;

    NetworkAccountsIT(
            Accounts accounts,
            ShuttingOut shuttingOut,
            Assessments assessments,
            SectionPlans plans,
            @LocalServerPort int port) {
        super(port);
        this.accounts = accounts;
        this.shuttingOut = shuttingOut;
        this.assessments = assessments;
        this.plans = plans;
    }

    @AfterEach
    void asBefore() {
        accounts.own(NEWCOMER).ifPresent(own -> {
            if (own.disabled() != null) {
                shuttingOut.enable(ADMINISTRATOR, NEWCOMER);
            }
            own.appointments().forEach(made -> accounts.end(ADMINISTRATOR, NEWCOMER, made.id()));
        });
    }

    @Test
    void twoAdministratorsMakeACoordinatorAndHandTheWorkOnWhenTheAccountLeaves() {
        Page newcomer = windows.open("/");
        newcomer.locator("[data-account='" + NEWCOMER + "']").click();
        newcomer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        says(newcomer.locator(".waiting"), "You are nearly in");

        Page first = windows.of("admin-1", "/accounts");
        Page second = windows.of("admin-2", "/accounts");
        first.locator(waits() + " .confirm").click();
        says(first.locator(waits()), "proposed by admin-1");
        assertThat(first.locator(waits() + " .confirm")).hasCount(0);
        says(second.locator(waits()), "proposed by admin-1");
        second.locator(waits() + " .confirm").click();
        says(second.locator(row()), "admin-1, admin-2");
        says(newcomer.locator(".top .who"), NEWCOMER);

        Assessment whole = assessments.create(COORDINATOR, "Assessment that is handed on", "en");
        UUID section = whole.chapters().getFirst().sections().getFirst().id();
        plans.plan(COORDINATOR, section, NEWCOMER, null);

        Locator leaving = first.locator(row());
        says(leaving, "admin-1, admin-2");
        leaving.locator(".against").click();
        leaving.locator("vaadin-text-field input").fill("Went back to the ministry");
        leaving.locator(".against").click();
        says(leaving, "Went back to the ministry");
        leaving.locator(".hand-over").click();
        leaving.locator("vaadin-select-value-button").click();
        first.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("coordinator-2"))
                .click();
        leaving.locator(".confirm").click();
        says(leaving, "Handover to coordinator-2 proposed by admin-1");
        second.reload();
        Locator confirm = second.locator(row())
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm the handover"));
        confirm.click();
        says(second.locator(row()), "Work handed to coordinator-2");

        Page successor = windows.of("coordinator-2", "/" + DraftView.path(whole.id(), null));
        says(successor.locator("[data-section='" + section + "']"), "coordinator-2");
    }

    private static String waits() {
        return "[data-waits='" + NEWCOMER + "']";
    }

    private static String row() {
        return "[data-account='" + NEWCOMER + "']";
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}
