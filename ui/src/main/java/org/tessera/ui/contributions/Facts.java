package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.SignedBy;
import org.tessera.identity.CurrentViewer;
import org.tessera.marking.HandlingCode;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.marking.Marked;

/** What the contributor said of a contribution, and what its receipt says. */
final class Facts {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16,}");

    private Facts() {}

    static Aside of(Contribution contribution) {
        Particulars particulars = contribution.particulars();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "facts.areas", particulars.areas().stream().map(Words::area).collect(Collectors.joining(", ")));
        add(facts, "facts.period", Words.period(particulars.period()));
        add(facts, "facts.evaluation", particulars.evaluation().toString());
        add(
                facts,
                "facts.handling",
                particulars.handling().stream().sorted().map(HandlingCode::name).collect(Collectors.joining(" ")));
        add(facts, "facts.handling-note", particulars.handlingNote());
        add(facts, "facts.marking", Words.of("marking." + particulars.marking()));
        add(facts, "facts.note", particulars.note());
        add(facts, "facts.received", Words.time(contribution.receivedAt()) + ", " + contribution.submittedBy());
        signature(facts, contribution.signature());
        add(facts, "facts.size", Words.size(contribution.size()));
        add(facts, "facts.digest", contribution.sha256());
        receipt(facts, contribution);
        Aside sheet = new Aside(new H2(Words.of("facts.title")), facts);
        sheet.addClassName("sheet");
        Marked.as(sheet, particulars.marking(), particulars.handling());
        return sheet;
    }

    /** For whom it was given to. */
    private static void receipt(DescriptionList facts, Contribution contribution) {
        if (CurrentViewer.get().belongsTo(contribution.owner())) {
            Anchor get =
                    new Anchor("api/contributions/" + contribution.id() + "/receipt", Words.of("facts.receipt-get"));
            get.getElement().setAttribute("download", "receipt-" + contribution.id() + ".json");
            facts.add(new DescriptionList.Term(Words.of("facts.receipt")), new DescriptionList.Description(get));
        }
    }

    private static void signature(DescriptionList facts, SignedBy signature) {
        DescriptionList.Description description =
                new DescriptionList.Description(Tags.signature(signature.standing()), statement(signature.statement()));
        description.setId("signature");
        description
                .getElement()
                .setAttribute("data-standing", signature.standing().name());
        facts.add(new DescriptionList.Term(Words.of("facts.signature")), description);
    }

    /** The key's fingerprint stands in it; grouped as on the page of signing keys it can be compared. */
    private static Paragraph statement(String words) {
        Paragraph paragraph = new Paragraph();
        Matcher key = FINGERPRINT.matcher(words);
        int from = 0;
        while (key.find()) {
            paragraph.add(words.substring(from, key.start()));
            Span grouped = new Span(key.group().replaceAll("(.{4})(?=.)", "$1 "));
            grouped.addClassName("mono");
            paragraph.add(grouped);
            from = key.end();
        }
        paragraph.add(words.substring(from));
        return paragraph;
    }

    private static void add(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            DescriptionList.Description description = new DescriptionList.Description(value);
            if (key.endsWith("digest")) {
                description.addClassName("mono");
            }
            facts.add(new DescriptionList.Term(Words.of(key)), description);
        }
    }
}
