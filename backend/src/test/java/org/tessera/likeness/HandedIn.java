package org.tessera.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Period;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.KeptInBulk;
import org.tessera.identity.Country;
import org.tessera.wall.Behalf;

/** Contributions of a test with their prints, which go with it. */
final class HandedIn {

    private final KeptInBulk bulk;
    private final Evidence evidence;
    private final Contributions contributions;
    private final Prints prints;
    private final JdbcClient database;
    private final List<UUID> made = new ArrayList<>();

    HandedIn(ApplicationContext application) {
        this.bulk = new KeptInBulk(application);
        this.evidence = application.getBean(Evidence.class);
        this.contributions = application.getBean(Contributions.class);
        this.prints = application.getBean(Prints.class);
        this.database = application.getBean(JdbcClient.class);
    }

    /** @return its passages by their text */
    Map<String, UUID> by(Country owner, String... texts) {
        UUID id = bulk.keep(
                owner, "en", "DRUGS", new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), List.of(texts));
        made.add(id);
        var passages = evidence.forIndexing(id);
        prints.keep(id, passages);
        Map<String, UUID> byText = new LinkedHashMap<>();
        passages.forEach(passage -> byText.put(passage.text(), passage.id()));
        return byText;
    }

    void leave() {
        made.forEach(id -> contributions.moveTo(id, ContributionState.WITHDRAWN));
        Behalf.ofPlatform(() -> database.sql("delete from passage_print where contribution = any(:made)")
                .param("made", made.toArray(UUID[]::new))
                .update());
    }
}
