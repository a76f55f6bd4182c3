package org.tessera.ui.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Story;
import org.tessera.ui.assessments.DraftView;

/**
 * A round that is worked on without a connection: texts with numbered lines out, a table of comments out and in again,
 * answers, a lead who signs with a reservation, an edition that prints it, and a text taken back to an earlier moment.
 */
class ConsultationIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String FIRST = "Prices fell everywhere in Georgia.";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Assessments assessments;
    private final Drafts drafts;
    private String text = "";
    private String rounds = "";
    private String overview = "";

    ConsultationIT(Assessments assessments, Drafts drafts, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
    }

    @BeforeEach
    void open() {
        Assessment assessment = assessments.create(COORDINATOR, "Consulted assessment", "en");
        UUID section = assessment.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(one -> one.country() == Country.GE)
                .findFirst()
                .orElseThrow()
                .id();
        drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS, Audience.GE));
        text = windows.url("/" + DraftView.path(assessment.id(), section));
        overview = windows.url("/" + DraftView.path(assessment.id(), null));
        rounds = windows.url("/" + RoundsView.path(assessment.id()));
    }

    @Test
    void fromARoundOnPaperToAReservationInTheEdition() throws IOException {
        Page coordinator = windows.of("coordinator-1");
        coordinator.navigate(text);
        write(coordinator, FIRST);
        openARound(coordinator);

        Page analyst = windows.of("analyst-ge");
        analyst.navigate(rounds);
        assertThat(numbered(take(analyst, ".offline-pdf"))).containsPattern("1\\s+" + FIRST);
        byte[] table = take(analyst, ".offline-xlsx");
        bring(analyst, filled(table, "9"));
        assertThat(analyst.locator(".brought .brought-row.is-wrong")).hasCount(1);
        assertThat(analyst.locator(".brought-take")).hasCount(0);
        analyst.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(analyst.locator(".brought")).hasCount(0);
        bring(analyst, filled(table, "1"));
        analyst.locator(".brought-take").click();
        assertThat(analyst.locator(".round-parties")).containsText("1 comment", PATIENTLY);

        answer(coordinator);
        coordinator.navigate(rounds);
        coordinator.locator(".round-close").click();
        assertThat(coordinator.locator(".round-head")).containsText("coordinator-1", PATIENTLY);

        signWithAReservation();
        coordinator.navigate(overview);
        assertThat(footnotes(freeze(coordinator)))
                .anySatisfy(note -> assertThat(note).contains("Not in Batumi."));
        takeBack(coordinator);
    }

    private void openARound(Page page) {
        page.navigate(rounds);
        page.locator("#round-open").click();
        Locator form = page.locator(".round-form");
        form.locator(".round-chapter input").first().check();
        form.getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName("Georgia").setExact(true))
                .check();
        page.locator(".round-open-now").click();
        assertThat(page.locator(".round-head")).isVisible(PATIENT);
    }

    private void answer(Page page) {
        page.navigate(text);
        page.locator("#tab-comments").click();
        Locator comment = page.locator(".comment");
        assertThat(comment).containsText("In Batumi too?", PATIENTLY);
        comment.getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        comment.locator("vaadin-text-area textarea").fill("There too.");
        comment.locator("vaadin-button[theme~=primary]").click();
        assertThat(comment.locator(".answer")).containsText("There too.");
    }

    private void signWithAReservation() {
        Page lead = windows.of("lead-ge");
        lead.navigate(text);
        assertThat(lead.locator(".ProseMirror")).containsText(FIRST, PATIENTLY);
        lead.locator("#sign-off").click();
        Locator form = lead.locator(".sign-dialog");
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Signed off with a reservation"))
                .check();
        form.locator("textarea").fill("Not in Batumi.");
        form.locator(".sign-give").click();
        assertThat(lead.locator(".sign-chip")).containsText("Georgia", PATIENTLY);
    }

    private static byte[] freeze(Page page) {
        page.locator("#freeze").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".edition")).hasCount(1);
        return take(page, ".edition .exports vaadin-button:has-text('DOCX')");
    }

    /** Who wrote it, what it was before, and back to that; the later text stays in the list of what was. */
    private void takeBack(Page page) {
        page.navigate(text);
        page.locator(".ProseMirror").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("A second thought.");
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
        page.locator(".ProseMirror p").first().click(new Locator.ClickOptions().setClickCount(3));
        page.locator(".comment-start[data-act=who-wrote]").click();
        assertThat(page.locator("#pane-history")).containsText("coordinator-1", PATIENTLY);

        page.locator("#pane-history .sitting").first().click();
        Locator moment = page.locator(".moment-dialog");
        assertThat(moment).containsText("A second thought.");
        moment.locator("vaadin-button:has-text('before')").click();
        assertThat(page.locator(".ProseMirror")).not().containsText("A second thought.");
    }

    private static void write(Page page, String words) {
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
        page.locator(".ProseMirror").click();
        page.keyboard().type(words);
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
        assertThat(page.locator(".ProseMirror")).containsText(words);
    }

    private static byte[] take(Page page, String button) {
        Download file = page.waitForDownload(() -> page.locator(button).click());
        try (InputStream in = file.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void bring(Page page, byte[] table) {
        page.locator(".round-offline input[type=file]").setInputFiles(new FilePayload("comments.xlsx", XLSX, table));
        assertThat(page.locator(".brought p")).isVisible();
    }

    private static String numbered(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** A row of the table as an analyst fills it in: text, party, from and to line, comment. */
    private static byte[] filled(byte[] table, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(table))) {
            XSSFRow row = book.getSheetAt(0).getRow(1);
            String[] cells = {"", "1", "GE", line, line, "In Batumi too?", "", "", ""};
            for (int c = 0; c < cells.length; c++) {
                row.getCell(c).setCellValue(cells[c]);
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private static List<String> footnotes(byte[] file) throws IOException {
        try (XWPFDocument docx = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
            return docx.getFootnotes().stream()
                    .map(note -> note.getParagraphs().isEmpty()
                            ? ""
                            : note.getParagraphs().getFirst().getText())
                    .toList();
        }
    }
}
