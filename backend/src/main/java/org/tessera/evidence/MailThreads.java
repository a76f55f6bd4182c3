package org.tessera.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.wall.Behalf;

/**
 * Which mails of a contribution answer each other, by the ids in their headers, as far as the viewer may read these: a mail
 * of which only the body was released to him is in no thread of his.
 */
@Component
public class MailThreads {

    /** Headers stand in the first passages of a mail. */
    private static final int FIRST_PASSAGES = 3;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,200}>");

    /**
     * A mail by what it says of itself.
     *
     * @param passage its first one, to go to
     * @param fields such as {@code From}, in their order
     */
    public record Mail(UUID document, UUID passage, Map<String, String> fields) {
        public Mail {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** Words of a contribution. */
        @Override
        public String toString() {
            return "Mail " + document;
        }
    }

    private final EvidenceTable table;
    private final Evidence evidence;

    MailThreads(EvidenceTable table, Evidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    /** The headers as fields; what is no field is left out. */
    public static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0 && colon < 20) {
                fields.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        return fields;
    }

    /** The mail's thread in the order of the contribution, itself included; none where nothing answers it. */
    public List<Mail> of(Viewer viewer, UUID contribution, UUID document) {
        List<Mail> mails = mails(viewer, contribution);
        List<List<String>> ids = mails.stream().map(MailThreads::ids).toList();
        boolean[] in = new boolean[mails.size()];
        for (int at = 0; at < in.length; at++) {
            in[at] = mails.get(at).document().equals(document);
        }
        // whatever shares an id with what is in belongs to it, until nothing more does
        for (boolean more = true; more; ) {
            more = false;
            for (int at = 0; at < in.length; at++) {
                if (!in[at] && meets(ids, in, at)) {
                    in[at] = true;
                    more = true;
                }
            }
        }
        List<Mail> thread = new ArrayList<>();
        for (int at = 0; at < in.length; at++) {
            if (in[at]) {
                thread.add(mails.get(at));
            }
        }
        return thread.size() < 2 ? List.of() : thread;
    }

    private List<Mail> mails(Viewer viewer, UUID contribution) {
        List<UUID> first = Behalf.of(viewer, () -> table.firstOfMails(contribution, FIRST_PASSAGES));
        Map<UUID, Mail> mails = new LinkedHashMap<>();
        evidence.passages(viewer, first).values().stream()
                .filter(passage -> "headers".equals(passage.locator().part()))
                .sorted(Comparator.comparingInt(passage -> first.indexOf(passage.id())))
                .forEach(passage -> mails.merge(
                        passage.document(),
                        new Mail(passage.document(), passage.id(), fields(passage.text())),
                        MailThreads::together));
        return List.copyOf(mails.values());
    }

    private static Mail together(Mail one, Mail more) {
        Map<String, String> fields = new LinkedHashMap<>(one.fields());
        more.fields().forEach(fields::putIfAbsent);
        return new Mail(one.document(), one.passage(), fields);
    }

    private static List<String> ids(Mail mail) {
        List<String> ids = new ArrayList<>();
        for (String field : List.of("Message-ID", "In-Reply-To", "References")) {
            ID.matcher(mail.field(field)).results().forEach(id -> ids.add(id.group()));
        }
        return ids;
    }

    private static boolean meets(List<List<String>> ids, boolean[] in, int at) {
        for (int other = 0; other < in.length; other++) {
            if (in[other] && !Collections.disjoint(ids.get(other), ids.get(at))) {
                return true;
            }
        }
        return false;
    }
}
