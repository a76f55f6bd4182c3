package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntSupplier;
import org.tessera.drafting.Cited;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Viewer;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.ui.Words;

/** How the words on one section stand, as a line above its text, with the act of whoever signs. */
public final class SignOffFact extends Span {

    /** @param version answers the section's present one, for a text that goes on changing while it is read */
    public SignOffFact(
            Viewer viewer,
            SectionView section,
            List<SignOff.Standing> given,
            SignOffDesk desk,
            IntSupplier version,
            Runnable changed) {
        given.forEach(standing -> add(chip(standing)));
        if (desk.signs(viewer) && !Cited.saysNothing(section.doc())) {
            Button sign = new Button(
                    Labels.of("sign-off.this"),
                    _ -> desk.open(
                            viewer,
                            section.assessment(),
                            List.of(new SignOffs.Read(section.id(), version.getAsInt())),
                            changed));
            sign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            sign.setId("sign-off");
            add(sign);
        } else if (given.isEmpty()) {
            setText(Labels.of("sign-off.nobody"));
        }
    }

    private static Span chip(SignOff.Standing standing) {
        SignOffMatrix.Standing look = SignOffMatrix.Standing.of(standing);
        SignOff one = standing.signOff();
        String party = one.country() == null ? one.account() : Words.country(one.country());
        Span chip = new Span(look.sign() + " " + party);
        chip.addClassNames("sign-chip", look.name());
        chip.setTitle(party + ": " + look.said() + (one.words() == null ? "" : "\n" + one.words()));
        return chip;
    }
}
