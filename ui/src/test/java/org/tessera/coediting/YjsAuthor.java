package org.tessera.coediting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An author of a Yjs text at a Hocuspocus server, with the little of both protocols that typing needs: each letter is an
 * update of its own behind the author's last one, as y-prosemirror sends it.
 */
final class YjsAuthor extends Author {

    /** Who wrote the text that is there at first, in one piece; authors follow from here. */
    static final int FIRST_CLIENT = 1;

    private static final int SYNC = 0;
    private static final int AUTH = 2;
    private static final int SYNC_STEP_1 = 0;
    private static final int SYNC_STEP_2 = 1;
    private static final int UPDATE = 2;

    private final URI uri;
    private final String document;
    private final int behind;
    private final int[] letters;
    private boolean synced;
    private int own;
    private long received;
    private long digest;

    /** @param behind the letter of the first text after which this author writes */
    YjsAuthor(Load load, int number, int section, URI uri, int behind, int authors) {
        super(load, number, section);
        this.uri = uri;
        this.document = "section-" + section;
        this.behind = behind;
        this.letters = new int[authors];
    }

    @Override
    void open() throws IOException {
        wired(new Wire(uri, "", this::heard));
        wire().binary(message(AUTH, 0).text("").text("4.7.0").bytes());
        wire().binary(message(SYNC, SYNC_STEP_1).number(1).number(0).bytes());
    }

    private Out message(int type, int what) {
        return new Out().text(document).number(type).number(what);
    }

    @Override
    boolean ready() {
        return synced;
    }

    private void heard(byte[] message) {
        In in = new In(message);
        in.text();
        if (in.number() != SYNC) {
            return;
        }
        long what = in.number();
        if (what == SYNC_STEP_2) {
            synced = true;
        } else if (what == UPDATE) {
            in.number();
            update(in);
        }
    }

    /** Pieces of text, which is all that is ever sent here; a server may put several updates together. */
    private void update(In in) {
        long now = System.nanoTime();
        for (long clients = in.number(); clients > 0; clients--) {
            long pieces = in.number();
            int client = (int) in.number();
            int clock = (int) in.number();
            if (client == FIRST_CLIENT) {
                return; // the first text itself, told to whoever was there before it
            }
            for (; pieces > 0; pieces--) {
                clock = piece(in, client - FIRST_CLIENT - 1, clock, now);
            }
        }
    }

    private int piece(In in, int author, int clock, long now) {
        int info = in.one();
        if ((info & 0x1f) != 4) {
            throw new IllegalStateException("An update that no author here sends");
        }
        for (int origins = (info >> 7 & 1) + (info >> 6 & 1); origins > 0; origins--) {
            in.number();
            in.number();
        }
        int length = in.text().length();
        for (int i = 0; i < length; i++) {
            if (letters[author] != clock + i) {
                throw new IllegalStateException(
                        "Letter " + letters[author] + " of an author came after " + (clock + i));
            }
            load.arrived(this, author, letters[author]++, now);
            digest += (author * 1_000_003L + clock + i) * 0x9E3779B97F4A7C15L;
        }
        received += length;
        return clock + length;
    }

    @Override
    void key() {
        int me = FIRST_CLIENT + 1 + number;
        Out update = new Out().number(1).number(1).number(me).number(own).one(0xc4);
        if (own == 0) {
            update.number(FIRST_CLIENT).number(behind);
        } else {
            update.number(me).number(own - 1);
        }
        update.number(FIRST_CLIENT).number(behind + 1);
        update.text(String.valueOf((char) ('a' + number % 26))).number(0);
        own++;
        byte[] bytes = update.bytes();
        wire().binary(message(SYNC, UPDATE).number(bytes.length).raw(bytes).bytes());
    }

    @Override
    boolean settled() {
        return letters[number] == own;
    }

    @Override
    long received() {
        return received;
    }

    @Override
    long digest() {
        return digest;
    }

    /** Writes as lib0 does. */
    private static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Out one(int value) {
            bytes.write(value);
            return this;
        }

        Out number(long value) {
            long left = value;
            while (left > 0x7f) {
                bytes.write((int) (0x80 | (left & 0x7f)));
                left >>>= 7;
            }
            bytes.write((int) left);
            return this;
        }

        Out text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            return number(encoded.length).raw(encoded);
        }

        Out raw(byte[] raw) {
            bytes.writeBytes(raw);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads what lib0 wrote. */
    private static final class In {
        private final byte[] bytes;
        private int at;

        In(byte[] bytes) {
            this.bytes = bytes;
        }

        int one() {
            return bytes[at++] & 0xff;
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = one();
                value |= (long) (next & 0x7f) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
        }

        String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
