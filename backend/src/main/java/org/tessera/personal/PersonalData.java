package org.tessera.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tessera.text.Texts;

/**
 * What in a text tells who somebody is. Rules find most and not all of it: the owner looks at the marks, and at what has
 * none, before releasing. Nothing found is ever kept but as a yes or no beside the sealed words.
 */
@Component
public class PersonalData {

    private final Phones phones;

    PersonalData(Phones phones) {
        this.phones = phones;
    }

    /** In order; where several meet the longest stands. */
    public List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>(Figures.in(text));
        found.addAll(phones.in(text));
        found.addAll(Names.in(text));
        List<Mark> apart = new ArrayList<>();
        found.sort((one, other) -> Integer.compare(other.to() - other.from(), one.to() - one.from()));
        for (Mark each : found) {
            if (apart.stream().noneMatch(each::meets)) {
                apart.add(each);
            }
        }
        apart.sort(null);
        return List.copyOf(apart);
    }

    /** The text with "[name]" and the like in the place of each. */
    public String masked(String text) {
        return masked(text, kind -> Texts.get("personal.mask." + kind));
    }

    String masked(String text, Function<Mark.Kind, String> instead) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Mark mark : in(text)) {
            masked.append(text, at, mark.from()).append(instead.apply(mark.kind()));
            at = mark.to();
        }
        return masked.append(text, at, text.length()).toString();
    }
}
