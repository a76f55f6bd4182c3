package org.tessera.ui.review;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Sections;
import org.tessera.drafting.Progress;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.review.SignOff;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;

/** Sections by signers: each cell says how the party's word stands, and leads to it. */
final class SignOffMatrix extends Div {

    private final Assessment assessment;
    private final Map<UUID, List<SignOff.Standing>> given;
    private final Sections sections;
    private final Function<SignOff, Optional<Compared>> changes;
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final Aside beside = new Aside();

    SignOffMatrix(
            Assessment assessment,
            Map<UUID, List<SignOff.Standing>> given,
            Map<UUID, Progress.Of> written,
            Sections sections,
            Function<SignOff, Optional<Compared>> changes) {
        this.assessment = assessment;
        this.given = given;
        this.sections = sections;
        this.changes = changes;
        addClassName("signing");
        Map<String, String> parties = parties();
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("signs");
        table.getElement().setAttribute("aria-label", Labels.of("sign-off"));
        table.add(head(parties), body);
        for (Assessment.Chapter chapter : assessment.chapters()) {
            chapter.sections().stream()
                    .filter(section -> written.containsKey(section.id()))
                    .forEach(section -> body.add(row(chapter, section, parties)));
        }
        beside.addClassNames("sheet", "beside");
        beside.getElement().setAttribute("aria-live", "polite");
        beside.add(new Span(Labels.of("sign-off.choose")), legend());
        add(table, beside);
    }

    /** Countries with a part in the assessment, then reviewers who signed; those who have not are one column. */
    private Map<String, String> parties() {
        Map<String, String> parties = new LinkedHashMap<>();
        assessment.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::country)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(country -> parties.put(country.name(), country.name()));
        Set<String> reviewers = new TreeSet<>();
        given.values().stream()
                .flatMap(Collection::stream)
                .map(SignOff.Standing::signOff)
                .filter(one -> one.country() == null)
                .forEach(one -> reviewers.add(one.account()));
        reviewers.forEach(account -> parties.put(account, account));
        return parties;
    }

    private static HtmlContainer head(Map<String, String> parties) {
        HtmlContainer line = new HtmlContainer("tr");
        line.add(cell("th", Labels.of("section")));
        parties.values().forEach(name -> line.add(cell("th", name)));
        line.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        HtmlContainer head = new HtmlContainer("thead");
        head.add(line);
        return head;
    }

    private static HtmlContainer cell(String tag, String words) {
        HtmlContainer cell = new HtmlContainer(tag);
        cell.setText(words);
        return cell;
    }

    private HtmlContainer row(Assessment.Chapter chapter, Assessment.Section section, Map<String, String> parties) {
        String title = SignOffList.title(chapter, section);
        HtmlContainer name = new HtmlContainer("th");
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(DraftView.path(assessment.id(), section.id()), title));
        HtmlContainer row = new HtmlContainer("tr");
        row.add(name);
        Set<Audience> audience =
                sections.find(section.id()).map(Sections.Row::audience).orElse(Set.of());
        for (String party : parties.keySet()) {
            HtmlContainer cell = new HtmlContainer("td");
            SignOff.Standing standing = given.getOrDefault(section.id(), List.of()).stream()
                    .filter(one -> one.signOff().party().equals(party))
                    .findFirst()
                    .orElse(null);
            if (standing != null) {
                cell.add(button(title, standing));
            } else {
                boolean reads = reads(party, audience);
                cell.setText(reads ? "·" : "");
                cell.getElement().setAttribute("title", Labels.of(reads ? "sign-off.awaited" : "sign-off.not-theirs"));
                cell.addClassName(reads ? "awaited" : "not-theirs");
            }
            row.add(cell);
        }
        return row;
    }

    private static boolean reads(String party, Set<Audience> audience) {
        Audience as = country(party).map(Audience::of).orElse(Audience.REVIEWERS);
        return audience.stream().anyMatch(as::within);
    }

    private static Optional<Country> country(String party) {
        for (Country country : Country.values()) {
            if (country.name().equals(party)) {
                return Optional.of(country);
            }
        }
        return Optional.empty();
    }

    private NativeButton button(String title, SignOff.Standing standing) {
        Standing look = Standing.of(standing);
        NativeButton button = new NativeButton(look.sign(), _ -> tell(title, standing));
        button.addClassNames("sign", look.name());
        String said = party(standing.signOff()) + ": " + look.said();
        button.setTitle(said);
        button.setAriaLabel(title + ", " + said);
        return button;
    }

    private void tell(String title, SignOff.Standing standing) {
        beside.removeAll();
        Span heading = new Span(title);
        heading.addClassName("strong");
        beside.add(heading, new SignOffWord(standing, party(standing.signOff())));
        if (!standing.current()) {
            changes.apply(standing.signOff()).ifPresent(beside::add);
        }
    }

    private static String party(SignOff one) {
        return one.country() == null ? one.account() : Words.country(one.country());
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("sign-legend");
        for (Standing look : Standing.LOOKS) {
            Span sign = new Span(look.sign());
            sign.addClassNames("sign", look.name());
            legend.add(new Div(sign, new Span(look.said())));
        }
        return legend;
    }

    /** How a word looks. */
    record Standing(String name, String sign) {

        private static final Standing SIGNED = new Standing("signed", "✓");
        private static final Standing DISSENT = new Standing("dissent", "≠");
        private static final Standing CHANGES = new Standing("changes", "!");
        private static final Standing EARLIER = new Standing("earlier", "↺");
        static final List<Standing> LOOKS = List.of(SIGNED, DISSENT, CHANGES, EARLIER);

        static Standing of(SignOff.Standing standing) {
            if (!standing.current()) {
                return EARLIER;
            }
            return switch (standing.signOff().verdict()) {
                case SIGNED -> SIGNED;
                case DISSENT -> DISSENT;
                case CHANGES -> CHANGES;
            };
        }

        String said() {
            return Labels.of("look." + name);
        }
    }
}
