package org.tessera.judged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question, and what a passage must say to answer it.
 *
 * @param kind what it asks for: topic, method, place, name, goods, or topic+place
 * @param tuning whether it belongs to the half that rules may be tuned on; figures come from the other
 */
record JudgedQuery(String language, String kind, Map<String, String> wanted, String text, boolean tuning) {

    static List<JudgedQuery> all() {
        List<JudgedQuery> all = new ArrayList<>();
        Map<String, Integer> ofKind = new HashMap<>();
        for (String line : Inventory.lines("queries.txt")) {
            String[] parts = line.split(" \\| ");
            Map<String, String> wanted = new LinkedHashMap<>();
            for (String one : parts[1].split(" & ")) {
                String[] pair = one.split("=");
                wanted.put(pair[0], pair[1]);
            }
            String kind = String.join("+", wanted.keySet());
            boolean tuning = ofKind.merge(kind, 1, Integer::sum) % 2 == 1;
            all.add(new JudgedQuery(parts[0], kind, wanted, parts[2], tuning));
        }
        return all;
    }
}
