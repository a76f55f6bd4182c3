package org.tessera.judged;

import java.util.Map;

/**
 * A passage and what it says.
 *
 * @param says the headings of what it was composed from, by kind: topic, place, method, goods, name
 * @param tuning whether its facts are told in the sentences that rules may be tuned on; figures come from the others
 */
record JudgedPassage(String id, String language, String text, Map<String, String> says, boolean tuning) {

    boolean answers(JudgedQuery query) {
        return query.wanted().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(says.get(wanted.getKey())));
    }
}
