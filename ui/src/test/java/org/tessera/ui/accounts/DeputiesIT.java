package org.tessera.ui.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.accounts.Deputies;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/**
 * A lead names a deputy, who signs beside what a unit proposes to let beyond the network; when the lead is back, the deputy's
 * open window has nothing of that left; and the ledger says for whom it was signed.
 */
class DeputiesIT extends Story {

    private static final String DEPUTY = "analyst-ge";
    private static final Viewer LEAD = new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE);

    private final Deputies deputies;

    DeputiesIT(Deputies deputies, @LocalServerPort int port) {
        super(port);
        this.deputies = deputies;
    }

    @AfterEach
    void asBefore() {
        deputies.list(LEAD).stream()
                .filter(each -> each.deputy().equals(DEPUTY))
                .forEach(each -> deputies.end(LEAD, each.id()));
    }

    @Test
    void aDeputySignsForTheLeadUntilTheLeadIsBack() {
        Page unit = windows.of("unit-ge");
        Acts.handIn(unit, "Lanterns at the border", "Four brass lanterns were left at the border by a courier.");
        Acts.follow(unit);
        unit.locator("#releases")
                .getByText("EU", new Locator.GetByTextOptions().setExact(true))
                .click();
        unit.locator("#grant").click();
        says(unit.locator("#releases .release"), "waits for a second signature");
        String contribution = unit.url();

        Page deputy = windows.of(DEPUTY);
        Page lead = windows.of("lead-ge", "/accounts");
        Locator row = lead.locator("[data-account='" + DEPUTY + "']");
        row.locator(".name-deputy").click();
        row.locator(".deputy-form .confirm").click();
        says(row, "Deputy of lead-ge");

        says(deputy.locator("vaadin-notification-card"), "You may do more here now");
        deputy.navigate(windows.url("/oauth2/authorization/tessera"));
        says(deputy.locator(".top .role"), "for lead-ge");
        deputy.navigate(contribution);
        deputy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign beside"))
                .click();
        says(deputy.locator("#releases .release"), "by unit-ge, " + DEPUTY);

        row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("End").setExact(true))
                .click();
        // what is on the screen goes with the right to see it, or says that it is over
        assertThat(deputy.locator(".top .role:not(:has-text('for lead-ge')), .v-system-error, [data-account]")
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));

        Page auditor = windows.of("auditor", "/ledger");
        auditor.locator("vaadin-text-field input").first().fill(DEPUTY);
        auditor.keyboard().press("Enter");
        Locator entries = auditor.locator("tbody tr");
        assertThat(entries.filter(new Locator.FilterOptions().setHasNotText(DEPUTY)))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        Locator signed = entries.filter(new Locator.FilterOptions().setHasText("Release signed by a second person"))
                .filter(new Locator.FilterOptions().setHasText(contribution.replaceAll(".*/contributions/", "")));
        signed.getByRole(AriaRole.BUTTON).click();
        says(signed, "for lead-ge");
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}
