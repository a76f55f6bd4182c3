package org.tessera.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.vault.KeyDestroyed;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/**
 * The words of the viewer's own country's contributions (of the own unit's, for who is of one), to complete and put right
 * what somebody types; never another country's, released or not. Kept sealed under each contribution's key, so that they
 * are gone with it; put together in memory, and anew as soon as anything of it changes.
 */
@Component
class OwnWords {

    /** Words of a contribution beyond these are too rare to be asked for by heart. */
    private static final int MOST_OF_ONE = 5_000;

    private static final int MOST_CONTRIBUTIONS = 2_000;
    private static final Duration ENTERED_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final String LINE = "\n";
    private static final String COUNT = "\t";

    private record Whose(Country country, @Nullable String unit) {}

    private record Held(String state, WordList words) {}

    private final KeptWords kept;
    private final Contributions contributions;
    private final Vault vault;
    private final Ledger ledger;
    private final Map<Whose, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Instant> entered = new ConcurrentHashMap<>();

    OwnWords(KeptWords kept, Contributions contributions, Vault vault, Ledger ledger) {
        this.kept = kept;
        this.contributions = contributions;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** Makes these the contribution's, in the caller's transaction; none: it is gone. */
    void keep(Contribution of, List<Passage> passages) {
        Map<String, Integer> counted = new HashMap<>();
        passages.forEach(passage -> WordList.of(passage.text(), Objects.requireNonNullElse(passage.language(), ""))
                .forEach(word -> counted.merge(word, 1, Integer::sum)));
        List<WordList.Counted> all = new ArrayList<>();
        counted.forEach((word, times) -> all.add(new WordList.Counted(word, times)));
        Behalf.ofPlatform(() -> {
            if (all.isEmpty()) {
                kept.forget(of.id());
            } else {
                String lines = new WordList(all)
                        .most(MOST_OF_ONE).stream()
                                .map(one -> one.times() + COUNT + one.spelling())
                                .collect(Collectors.joining(LINE));
                kept.keep(of.id(), vault.sealText(of.dataKey(), context(of.id()), lines));
            }
            return of;
        });
    }

    /** Empty for who is of no country. */
    WordList of(Viewer viewer) {
        Country country = viewer.country();
        if (country == null || !viewer.belongsTo(country)) {
            return WordList.EMPTY;
        }
        Whose whose = new Whose(country, viewer.authority());
        return Behalf.of(viewer, () -> {
            String state = kept.state(country, viewer.authority());
            Held known = held.get(whose);
            if (known == null || !known.state().equals(state)) {
                known = new Held(state, gathered(viewer, country));
                held.put(whose, known);
            }
            return known.words();
        });
    }

    /** Somebody was offered some of them; entered once in ten minutes, since people type letter by letter. */
    void offered(Viewer viewer) {
        Instant now = Instant.now();
        Instant before = entered.get(viewer.account());
        if (before == null || before.plus(ENTERED_AGAIN_AFTER).isBefore(now)) {
            ledger.append(viewer, Act.OWN_WORDS_OFFERED, "words/" + viewer.country());
            entered.put(viewer.account(), now);
            entered.values().removeIf(when -> when.plus(ENTERED_AGAIN_AFTER).isBefore(now));
        }
    }

    private WordList gathered(Viewer viewer, Country country) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        kept.of(country, viewer.authority(), MOST_CONTRIBUTIONS)
                .forEach(one -> sealed.put(one.contribution(), one.words()));
        List<WordList.Counted> all = new ArrayList<>();
        contributions.findAll(sealed.keySet()).forEach((id, one) -> {
            Sharing unreleased = Sharing.of(contributions.origin(one), List.of(), null, Instant.now());
            if (Policy.mayRead(viewer, unreleased).allowed()) {
                all.addAll(opened(one, Objects.requireNonNull(sealed.get(id))));
            }
        });
        return new WordList(all);
    }

    private List<WordList.Counted> opened(Contribution of, byte[] sealed) {
        try {
            return vault.openText(of.dataKey(), context(of.id()), sealed)
                    .lines()
                    .map(line -> line.split(COUNT, 2))
                    .map(line -> new WordList.Counted(line[1], Integer.parseInt(line[0])))
                    .toList();
        } catch (KeyDestroyed gone) {
            return List.of();
        }
    }

    private static String context(UUID contribution) {
        return "contribution.words/" + contribution;
    }
}
