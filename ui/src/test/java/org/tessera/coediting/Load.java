package org.tessera.coediting;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Authors who type for a while, and how long each of their keystrokes took to arrive at others. A keystroke counts from
 * the instant it was meant for, so that a slow generator or server cannot hide behind waiting.
 *
 * <p>The pace: words of three to nine letters, 120 to 200 milliseconds between letters, and a pause after each that makes
 * it three letters a second on the whole.
 */
final class Load {

    private static final double LETTERS_A_SECOND = 3;
    private static final int WITNESSES = 5;
    private static final long PATIENCE_SECONDS = 120;

    private final Selector selector = Selector.open();
    private final List<Author> authors = new ArrayList<>();
    private final PriorityQueue<Press> due = new PriorityQueue<>();
    private final Random random = new Random(20_260_301);
    private long[][] pressed = new long[0][];
    private boolean[] witness = new boolean[0];
    private long[] delays = new long[1 << 16];
    private int count;
    private long countFrom = Long.MAX_VALUE;

    Load() throws IOException {}

    /** @param left letters of the word that are still to come */
    private record Press(long at, Author author, int left, long wordBegan, int wordLength)
            implements Comparable<Press> {
        @Override
        public int compareTo(Press other) {
            return Long.compare(at, other.at);
        }
    }

    void add(Author author) {
        authors.add(author);
    }

    /**
     * @param warmUp seconds that do not count
     * @param seconds that count
     */
    Figures run(int warmUp, int seconds, Runnable measured) throws IOException {
        pressed = new long[authors.size()][512];
        witness = new boolean[authors.size()];
        int each = Math.max(1, authors.size() / WITNESSES);
        for (int i = 0; i < authors.size(); i++) {
            // in each section its first, and others evenly
            witness[i] = i % each == 0 || sections() > 1;
        }
        for (Author author : authors) {
            author.open();
            author.wire().attach(selector);
            // those who opened earlier go on being told who came
            turn(System.nanoTime());
        }
        until("all have opened their section", () -> authors.stream().allMatch(Author::ready));
        long now = System.nanoTime();
        for (Author author : authors) {
            word(author, now + TimeUnit.MILLISECONDS.toNanos(random.nextInt(3000)));
        }
        countFrom = now + TimeUnit.SECONDS.toNanos(warmUp);
        loop(countFrom);
        measured.run();
        loop(countFrom + TimeUnit.SECONDS.toNanos(seconds));
        measured.run();
        due.clear();
        List<String> wrong = new ArrayList<>();
        try {
            until("everything has arrived", this::complete);
        } catch (IllegalStateException late) {
            wrong.add(late.getMessage());
        }
        return new Figures(
                Arrays.copyOf(delays, count),
                authors.stream().mapToInt(author -> author.keys).sum(),
                missing(),
                wrong.isEmpty() && same());
    }

    private int sections() {
        return authors.stream().mapToInt(author -> author.section).max().orElse(0) + 1;
    }

    private boolean complete() {
        return authors.stream().allMatch(Author::settled) && missing() == 0;
    }

    /** Letters that somebody has not got, counted once for each who lacks them. */
    private long missing() {
        long[] written = new long[sections()];
        authors.forEach(author -> written[author.section] += author.keys);
        return authors.stream()
                .mapToLong(author -> written[author.section] - author.received())
                .sum();
    }

    private boolean same() {
        long[] digests = new long[sections()];
        boolean[] known = new boolean[sections()];
        for (Author author : authors) {
            if (known[author.section] && digests[author.section] != author.digest()) {
                return false;
            }
            known[author.section] = true;
            digests[author.section] = author.digest();
        }
        return true;
    }

    private void word(Author author, long begins) {
        int length = 3 + random.nextInt(7);
        due.add(new Press(begins, author, length, begins, length));
    }

    private void press(Press press) {
        Author author = press.author();
        int number = author.number;
        if (author.keys == pressed[number].length) {
            pressed[number] = Arrays.copyOf(pressed[number], author.keys * 2);
        }
        pressed[number][author.keys] = press.at();
        author.keys++;
        author.key();
        if (press.left() > 1) {
            long next = press.at() + TimeUnit.MILLISECONDS.toNanos(120 + random.nextInt(80));
            due.add(new Press(next, author, press.left() - 1, press.wordBegan(), press.wordLength()));
        } else {
            long whole = (long) (press.wordLength() / LETTERS_A_SECOND * 1e9);
            word(author, press.wordBegan() + whole);
        }
    }

    /** A letter of another author, by its number among that one's, has come to somebody. */
    void arrived(Author at, int author, int letter, long now) {
        long began = pressed[author][letter];
        if (at.number == author || !witness[at.number] || began < countFrom) {
            return;
        }
        if (count == delays.length) {
            delays = Arrays.copyOf(delays, count * 2);
        }
        delays[count++] = now - began;
    }

    private void until(String what, BooleanSupplier reached) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + PATIENCE_SECONDS + " s: " + what);
            }
            loop(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private void loop(long end) throws IOException {
        while (System.nanoTime() < end) {
            turn(end);
        }
    }

    private void turn(long end) throws IOException {
        long now = System.nanoTime();
        while (!due.isEmpty() && due.peek().at() <= now) {
            press(due.remove());
        }
        long next = due.isEmpty() ? end : Math.min(end, due.peek().at());
        long wait = TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime());
        if (wait > 0) {
            selector.select(wait);
        } else {
            selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Wire wire = (Wire) key.attachment();
            if (key.isValid() && key.isReadable()) {
                wire.read();
            }
            if (key.isValid() && key.isWritable()) {
                wire.flush();
            }
            if (wire.isClosed()) {
                throw new IOException("The server has closed an author's line");
            }
        }
        selector.selectedKeys().clear();
    }

    void close() throws IOException {
        authors.forEach(Author::leave);
        selector.close();
    }
}
