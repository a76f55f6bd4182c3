package org.tessera.ui.ledger;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.ledger.LedgerEntry;
import org.tessera.ledger.LedgerQuery;
import org.tessera.ledger.LedgerReader;
import org.tessera.ledger.LedgerReader.Words.Erased;
import org.tessera.ledger.LedgerReader.Words.None;
import org.tessera.ledger.LedgerReader.Words.Opened;
import org.tessera.ledger.LedgerVerification;
import org.tessera.policy.Policy;
import org.tessera.ui.Days;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Table;
import org.tessera.ui.Words;

/** The auditor reads and verifies the ledger; opening an entry's words is itself an entry. */
@PermitAll
@Route(value = "ledger", layout = MainLayout.class)
public class LedgerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 100;

    private final LedgerReader reader;
    private final LedgerVerification verification;
    private final Ledger ledger;
    private final Viewer viewer = CurrentViewer.get();
    private final DatePicker from = Days.field(Words.of("ledger.from"));
    private final DatePicker to = Days.field(Words.of("ledger.to"));
    private final TextField actor = new TextField(Words.of("ledger.actor"));
    private final TextField object = new TextField(Words.of("ledger.object"));
    private final Div verdict = new Div();
    private final Div entries = new Div();
    private int page;

    public LedgerView(LedgerReader reader, LedgerVerification verification, Ledger ledger) {
        this.reader = reader;
        this.verification = verification;
        this.ledger = ledger;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.mayReadLedger(viewer).allowed()) {
            throw new NotFoundException();
        }
        addClassName("place");
        Button verify = new Button(Words.of("ledger.verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        verify.setId("verify");
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        verify.addClassName("push");
        verdict.getElement().setAttribute("role", "status");
        Button read = new Button(Words.of("ledger.read"), click -> readAgain());
        actor.addKeyDownListener(Key.ENTER, enter -> readAgain());
        object.addKeyDownListener(Key.ENTER, enter -> readAgain());
        object.setWidth("22rem");
        Div filters = new Div(from, to, actor, object, read);
        filters.addClassName("filters");
        entries.addClassName("sheet");
        add(new Header(new H1(Words.of("ledger.title")), verify), verdict, filters, entries);
        read();
    }

    private void readAgain() {
        page = 0;
        read();
    }

    private void verify() {
        LedgerVerification.Outcome outcome = verification.verify();
        ledger.append(viewer, Act.LEDGER_VERIFIED, null);
        verdict.removeAll();
        verdict.setClassName("verdict " + (outcome.intact() ? "good" : "bad"));
        Span title = new Span(Words.of(outcome.intact() ? "ledger.intact" : "ledger.broken"));
        title.getStyle().set("font-weight", "600");
        verdict.add(title, new Span(Verdicts.words(outcome)));
    }

    private void read() {
        LedgerReader.Entries found = reader.read(new LedgerQuery(
                start(from.getValue(), 0),
                start(to.getValue(), 1),
                word(actor.getValue()),
                word(object.getValue()),
                page,
                SIZE));
        ledger.append(viewer, Act.LEDGER_READ, null);
        entries.removeAll();
        if (found.items().isEmpty()) {
            Div none = new Div(Words.of("ledger.none"));
            none.addClassName("empty");
            entries.add(none);
            return;
        }
        Table table = new Table(
                Words.of("ledger.title"),
                List.of(
                        Words.of("ledger.number"),
                        Words.of("ledger.time"),
                        Words.of("ledger.actor"),
                        Words.of("ledger.act"),
                        Words.of("ledger.object"),
                        Words.of("ledger.words")));
        found.items().forEach(entry -> line(table, entry));
        entries.add(table, pages(found.total()));
    }

    private void line(Table table, LedgerEntry entry) {
        Span object = new Span(entry.object() == null ? "" : entry.object());
        object.addClassName("mono");
        Span time = new Span(Words.second(entry.at()));
        time.addClassNames("small", "one-line");
        table.row(entry.seq(), time, entry.actor(), Words.act(entry.act()), object, words(entry));
    }

    private Div words(LedgerEntry entry) {
        Div cell = new Div();
        if (entry.words()) {
            NativeButton open = new NativeButton(Words.of("ledger.open"));
            open.addClassName("secondary");
            open.addClickListener(click -> {
                cell.removeAll();
                cell.add(new Span(opened(entry.seq())));
            });
            cell.add(open);
        }
        return cell;
    }

    /** The opening is written down before the words are shown. */
    private String opened(long seq) {
        ledger.append(viewer, Act.LEDGER_WORDS_OPENED, "ledger/" + seq);
        return switch (reader.words(seq).orElse(new None())) {
            case Opened opened -> opened.text();
            case None none -> Words.of("ledger.no-words");
            case Erased erased -> Words.of("ledger.erased");
        };
    }

    private Div pages(long total) {
        Div pages = new Div(new Span(Words.of("ledger.count", total)));
        pages.addClassNames("row", "soft", "small");
        if (page > 0) {
            pages.add(new NativeButton(Words.of("earlier-page"), click -> turn(-1)));
        }
        if ((long) (page + 1) * SIZE < total) {
            pages.add(new NativeButton(Words.of("later-page"), click -> turn(1)));
        }
        return pages;
    }

    private void turn(int by) {
        page += by;
        read();
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int plus) {
        return day == null
                ? null
                : day.plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String word(String value) {
        return value.isBlank() ? null : value.strip();
    }

    @Override
    public String getPageTitle() {
        return Words.of("ledger.title") + " · Tessera";
    }
}
