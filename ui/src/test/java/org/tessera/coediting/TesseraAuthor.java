package org.tessera.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/** An author of a draft (docs/drafting-protocol.md), as its editor would be: one batch under way at a time. */
final class TesseraAuthor extends Author {

    private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyz".toCharArray();

    private final URI uri;
    private final String token;
    private final SectionLog log;
    private final String client = UUID.randomUUID().toString();
    private final int[] letters;
    private int version = -1;
    private int place;
    private int waiting;
    private int underWay;
    private int seq;
    private long received;
    private long digest;

    /** @param place where the author begins to write */
    TesseraAuthor(Load load, int number, int section, URI uri, String token, SectionLog log, int place, int authors) {
        super(load, number, section);
        this.uri = uri;
        this.token = token;
        this.log = log;
        this.place = place;
        this.letters = new int[authors];
        log.authors.put(client, number);
    }

    @Override
    void open() throws IOException {
        wired(new Wire(uri, "Authorization: Bearer " + token + "\r\n", this::heard));
        String join = "{\"type\":\"join\",\"client\":\"%s\"}".formatted(client);
        // written before the line is attached to the selector: it is short enough to go at once
        wire().text(join.getBytes(UTF_8));
    }

    @Override
    boolean ready() {
        return version >= 0;
    }

    private void heard(byte[] message) {
        SectionLog.Told told = log.read(message);
        switch (told.type()) {
            case "joined" -> {
                version = told.version();
                log.begin(told.said().path("doc"), version);
            }
            case "steps" -> steps(told);
            case "stale" -> {
                waiting += underWay;
                underWay = 0;
                send();
            }
            case "refused", "closed" -> throw new IllegalStateException("An author was told: " + told.said());
            default -> {}
        }
    }

    private void steps(SectionLog.Told told) {
        long now = System.nanoTime();
        log.write(told);
        for (SectionLog.Batch batch : told.batches()) {
            int count = batch.places().size();
            int author = log.authors.getOrDefault(batch.client(), -1);
            if (author == number) {
                place = batch.places().get(count - 1) + 1;
                underWay -= count;
            } else {
                for (int at : batch.places()) {
                    place += at < place ? 1 : 0;
                }
            }
            for (int i = 0; i < count && author >= 0; i++) {
                load.arrived(this, author, letters[author]++, now);
            }
            version += count;
            received += count;
            digest = digest * 31 + batch.digest();
        }
        send();
    }

    @Override
    void key() {
        waiting++;
        send();
    }

    private void send() {
        if (underWay > 0 || waiting == 0) {
            return;
        }
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < waiting; i++) {
            int at = place + i;
            char letter = LETTERS[(number + keys) % LETTERS.length];
            steps.append(i == 0 ? "" : ",")
                    .append("{\"stepType\":\"replace\",\"from\":")
                    .append(at)
                    .append(",\"to\":")
                    .append(at)
                    .append(",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"")
                    .append(letter)
                    .append("\"}]},\"joins\":true}");
        }
        underWay = waiting;
        waiting = 0;
        wire().text(("{\"type\":\"steps\",\"version\":" + version + ",\"seq\":" + ++seq + ",\"steps\":[" + steps + "]}")
                .getBytes(UTF_8));
    }

    @Override
    boolean settled() {
        return waiting == 0 && underWay == 0;
    }

    @Override
    long received() {
        return received;
    }

    @Override
    long digest() {
        return digest * 31 + version;
    }
}
