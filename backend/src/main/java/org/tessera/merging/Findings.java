package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

/**
 * What the evidence of a chapter says, worked out by rule: for each country and topic its most telling passages, the
 * trend it reports, its figures and prices.
 */
final class Findings {

    private static final int PASSAGES_A_TOPIC = 2;
    private static final int FIGURES_A_COUNTRY = 3;

    /** A stretch of a passage that is worth quoting. */
    record Quotation(Passage passage, Span span) {}

    /** What one country reports. */
    record OfCountry(
            Country country,
            List<Passage> passages,
            Map<Topic, List<Passage>> telling,
            Set<Trend> trend,
            List<Quotation> figures,
            List<Quotation> prices) {

        int contributions() {
            return (int) passages.stream().map(Passage::contribution).distinct().count();
        }

        /** The first passage of each contribution, to cite the contribution as a whole. */
        Collection<Passage> oneOfEach() {
            Map<UUID, Passage> first = new LinkedHashMap<>();
            telling.values().forEach(list -> list.forEach(p -> first.putIfAbsent(p.contribution(), p)));
            passages.forEach(passage -> first.putIfAbsent(passage.contribution(), passage));
            return first.values();
        }
    }

    private final Map<Country, OfCountry> countries = new TreeMap<>();

    private Findings() {}

    /** @param passages that the merging viewer may read, in a stable order */
    static Findings of(List<Passage> passages) {
        Map<Country, List<Passage>> byCountry = new EnumMap<>(Country.class);
        passages.forEach(passage -> byCountry
                .computeIfAbsent(passage.owner(), _ -> new ArrayList<>())
                .add(passage));
        Findings findings = new Findings();
        byCountry.forEach((country, own) -> findings.countries.put(country, ofCountry(country, own)));
        return findings;
    }

    private static OfCountry ofCountry(Country country, List<Passage> passages) {
        Map<Topic, List<Passage>> telling = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<Passage> best = fewOfMany(Telling.of(topic, passages));
            if (!best.isEmpty()) {
                telling.put(topic, best);
            }
        }
        Set<Trend> trend = EnumSet.noneOf(Trend.class);
        telling.getOrDefault(Topic.TREND, List.of()).stream().limit(1).forEach(p -> trend.addAll(Trend.in(p)));
        return new OfCountry(
                country,
                passages,
                telling,
                trend,
                quotations(passages, Topic.SITUATION, true),
                quotations(passages, Topic.PRICE, false));
    }

    /** The most telling ones, from different contributions first: two countries' words weigh more than one's twice. */
    private static List<Passage> fewOfMany(List<Passage> ordered) {
        Set<Passage> few = new LinkedHashSet<>();
        Set<UUID> contributions = new LinkedHashSet<>();
        for (Passage passage : ordered) {
            if (few.size() < PASSAGES_A_TOPIC && contributions.add(passage.contribution())) {
                few.add(passage);
            }
        }
        return List.copyOf(few);
    }

    private static List<Quotation> quotations(List<Passage> passages, Topic topic, boolean dated) {
        List<Passage> ordered = Telling.of(topic, passages);
        List<Quotation> found = new ArrayList<>();
        for (Passage passage : ordered) {
            List<Span> spans = dated ? Figures.dated(passage) : Figures.prices(passage);
            if (!spans.isEmpty() && found.size() < FIGURES_A_COUNTRY) {
                found.add(new Quotation(passage, shortened(spans.getFirst())));
            }
        }
        return found;
    }

    private static Span shortened(Span span) {
        return span.length() <= Span.LONGEST_QUOTATION
                ? span
                : new Span(span.from(), span.from() + Span.LONGEST_QUOTATION);
    }

    Collection<OfCountry> countries() {
        return countries.values();
    }

    boolean has(Country country) {
        return countries.containsKey(country);
    }

    /** What the country reports; ask {@link #has} first. */
    OfCountry of(Country country) {
        OfCountry of = countries.get(country);
        if (of == null) {
            throw new IllegalArgumentException("No findings of " + country);
        }
        return of;
    }

    /** Countries that report on the topic. */
    List<OfCountry> on(Topic topic) {
        return countries.values().stream()
                .filter(of -> of.telling().containsKey(topic))
                .toList();
    }
}
