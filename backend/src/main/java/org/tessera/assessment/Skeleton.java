package org.tessera.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.text.Texts;

/**
 * The default shape of an Eastern Partnership threat assessment, after the EU SOCTA's: chapters around one chapter per
 * crime area, each of these with a regional section and one for every reporting country.
 */
public final class Skeleton {

    private static final List<String> BEFORE =
            List.of("marking", "acknowledgements", "key-judgements", "scope", "environment", "criminal-networks");
    /** Crime areas that a chapter can be on. */
    public static final List<String> AREAS = List.of(
            "DRUGS",
            "MIGRANT_SMUGGLING",
            "THB",
            "FIREARMS",
            "ORGANISED_PROPERTY",
            "MONEY_LAUNDERING",
            "DOCUMENT_FRAUD",
            "CYBERCRIME");

    private static final List<String> AFTER =
            List.of("cross-cutting", "geography", "key-threats", "gaps", "training", "annexes");
    private static final List<Country> REPORTING = List.of(Country.AM, Country.AZ, Country.GE, Country.MD, Country.UA);

    private Skeleton() {}

    /** @param area a crime area's code, null where nothing is merged */
    public record Chapter(String title, @Nullable String area, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    public record Section(String title, @Nullable Country country, Set<Audience> audience) {
        public Section {
            audience = Set.copyOf(audience);
        }
    }

    /** @param language of the titles, where the bundles have it */
    static List<Chapter> chapters(Locale language) {
        List<Chapter> chapters = new ArrayList<>();
        BEFORE.forEach(name -> chapters.add(plain(name, language)));
        AREAS.forEach(area -> chapters.add(ofArea(area, language)));
        AFTER.forEach(name -> chapters.add(plain(name, language)));
        return chapters;
    }

    private static Chapter plain(String name, Locale language) {
        String title = Texts.in(language, "assessment.chapter." + name);
        return new Chapter(title, null, List.of(new Section(title, null, audience(null))));
    }

    private static Chapter ofArea(String area, Locale language) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Texts.in(language, "assessment.section.regional"), null, audience(null)));
        for (Country country : REPORTING) {
            sections.add(new Section(Texts.in(language, "assessment.country." + country), country, audience(country)));
        }
        return new Chapter(Texts.in(language, "assessment.area." + area), area, sections);
    }

    /** With the audience that new sections have. */
    static Section section(String title, @Nullable Country country) {
        return new Section(title, country, audience(country));
    }

    private static Set<Audience> audience(@Nullable Country own) {
        Set<Audience> audience = EnumSet.of(Audience.COORDINATORS, Audience.REVIEWERS);
        if (own != null) {
            audience.add(Audience.of(own));
        }
        return audience;
    }
}
