package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Cell;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Unit;

/**
 * The language spoken over the pipe. To the cell: how to prove its confinement, then files in chunks. From the cell: length-framed
 * messages, each bounded before it is read. Both ends come from the same build, so there is no version.
 */
public class Wire {

    /** A message from the cell. */
    public sealed interface Frame {

        /** What the cell could do that it must not: said once, before the first file. */
        record Hello(boolean reachesNetwork, boolean readsKeys) implements Frame {}

        /** The cell turns to its next document: what happens from now on is this one's doing. */
        record Begin(List<String> path) implements Frame {}

        record APiece(Parsed.Piece piece) implements Frame {}

        /** @param hasChildren whether documents in it follow */
        record End(Parsed parsed, boolean hasChildren) implements Frame {}

        /** The cell turns to the next page that it reads from a picture: that takes longer than text does. */
        record Recognising() implements Frame {}

        /** The page that was asked for, at most {@link Limits#PICTURE_BYTES}. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record APicture(int pages, byte[] bytes) implements Frame {}

        /** The whole file is done. */
        record Done() implements Frame {}
    }

    /**
     * What earlier attempts at the same file came to, so that a fresh cell passes over it.
     *
     * @param finished for each document told of, in order, whether documents in it followed
     * @param killers paths of documents that killed a cell
     */
    public record Earlier(List<Boolean> finished, List<List<String>> killers) {
        public Earlier {
            finished = List.copyOf(finished);
            killers = List.copyOf(killers);
        }
    }

    private static final int MAX_LIST = 10_000;

    private final DataInputStream in;
    private final DataOutputStream out;

    public Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** Asks the cell to prove that it is confined: a port where somebody listens, and a folder of keys. */
    public void sendProbe(int port, String keys) throws IOException {
        out.writeInt(port);
        text(out, keys);
        out.flush();
    }

    public int readPort() throws IOException {
        return in.readInt();
    }

    public String readText() throws IOException {
        return text(in, Limits.FRAME_BYTES);
    }

    /**
     * What is asked of the cell, without the file itself.
     *
     * @param page of the one document that is to be drawn, from 1; 0: the file is to be read
     */
    public record Order(String name, List<String> passwords, List<String> only, int page) {
        public Order {
            passwords = List.copyOf(passwords);
            only = List.copyOf(only);
        }
    }

    public void sendFile(Order order, Earlier earlier, InputStream plaintext) throws IOException {
        text(out, order.name());
        texts(out, order.passwords());
        texts(out, order.only());
        out.writeInt(order.page());
        out.writeInt(earlier.finished().size());
        for (boolean each : earlier.finished()) {
            out.writeBoolean(each);
        }
        out.writeInt(earlier.killers().size());
        for (List<String> each : earlier.killers()) {
            texts(out, each);
        }
        byte[] chunk = new byte[1 << 16];
        for (int n = plaintext.read(chunk); n >= 0; n = plaintext.read(chunk)) {
            if (n > 0) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    public Order readOrder() throws IOException {
        return new Order(
                readText(),
                texts(in, Cell.Request.MOST_PASSWORDS, Cell.Request.LONGEST_PASSWORD),
                texts(in, Limits.PATH_ENTRIES, Limits.NAME_CHARACTERS),
                bounded(in.readInt(), Limits.PARTS));
    }

    public Earlier readEarlier() throws IOException {
        List<Boolean> finished = new ArrayList<>();
        for (int i = bounded(in.readInt(), MAX_LIST); i > 0; i--) {
            finished.add(in.readBoolean());
        }
        List<List<String>> killers = new ArrayList<>();
        for (int i = bounded(in.readInt(), MAX_LIST); i > 0; i--) {
            killers.add(path(in));
        }
        return new Earlier(finished, killers);
    }

    public void readFile(OutputStream file) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int n = in.readInt(); n > 0; n = in.readInt()) {
            in.readFully(chunk, 0, bounded(n, chunk.length));
            file.write(chunk, 0, n);
        }
    }

    public void send(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encode(frame, new DataOutputStream(bytes));
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        if (!(frame instanceof Frame.APiece)) {
            out.flush();
        }
    }

    /**
     * @throws IOException at the end of the stream, or if the cell sends what no cell of ours would send
     */
    public Frame read() throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), Limits.FRAME_BYTES)];
        in.readFully(bytes);
        return decode(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static void encode(Frame frame, DataOutputStream to) throws IOException {
        switch (frame) {
            case Frame.Hello hello -> {
                to.writeByte('H');
                to.writeBoolean(hello.reachesNetwork());
                to.writeBoolean(hello.readsKeys());
            }
            case Frame.Begin begin -> {
                to.writeByte('B');
                texts(to, begin.path());
            }
            case Frame.APiece(Parsed.Piece piece) -> {
                to.writeByte('P');
                locator(to, piece.locator());
                optional(to, piece.language());
                text(to, piece.text());
            }
            case Frame.End end -> {
                to.writeByte('E');
                to.writeBoolean(end.hasChildren());
                parsed(to, end.parsed());
            }
            case Frame.Recognising() -> to.writeByte('T');
            case Frame.APicture picture -> {
                to.writeByte('G');
                to.writeInt(picture.pages());
                to.writeInt(picture.bytes().length);
                to.write(picture.bytes());
            }
            case Frame.Done() -> to.writeByte('D');
        }
    }

    private static Frame decode(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        return switch (kind) {
            case 'H' -> new Frame.Hello(from.readBoolean(), from.readBoolean());
            case 'B' -> new Frame.Begin(path(from));
            case 'P' ->
                new Frame.APiece(new Parsed.Piece(locator(from), optional(from), text(from, Limits.PIECE_CHARACTERS)));
            case 'E' -> {
                boolean hasChildren = from.readBoolean();
                yield new Frame.End(parsed(from), hasChildren);
            }
            case 'T' -> new Frame.Recognising();
            case 'G' -> {
                int pages = bounded(from.readInt(), Limits.PARTS);
                byte[] picture = new byte[bounded(from.readInt(), Limits.PICTURE_BYTES)];
                from.readFully(picture);
                yield new Frame.APicture(pages, picture);
            }
            case 'D' -> new Frame.Done();
            default -> throw new IOException("The cell sends an unknown message");
        };
    }

    /** Pieces travel before the end, one by one; the list here is empty. */
    private static void parsed(DataOutputStream to, Parsed parsed) throws IOException {
        switch (parsed) {
            case Parsed.Read read -> {
                head(to, 'R', read);
                texts(to, read.problems());
                to.writeInt(read.extents().size());
                for (Extent each : read.extents()) {
                    text(to, each.unit().name());
                    to.writeInt(each.expected());
                    to.writeInt(each.emitted());
                }
            }
            case Parsed.NeedsPassword needs -> head(to, 'N', needs);
            case Parsed.Skipped skipped -> {
                head(to, 'S', skipped);
                text(to, skipped.reason());
            }
            case Parsed.Quarantined quarantined -> {
                head(to, 'Q', quarantined);
                text(to, quarantined.reason());
            }
        }
    }

    private static void head(DataOutputStream to, char kind, Parsed parsed) throws IOException {
        to.writeByte(kind);
        texts(to, parsed.path());
        text(to, parsed.mediaType());
    }

    private static Parsed parsed(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        List<String> path = path(from);
        String mediaType = text(from, Limits.NAME_CHARACTERS);
        return switch (kind) {
            case 'R' ->
                new Parsed.Read(
                        path,
                        mediaType,
                        List.of(),
                        texts(from, Limits.PROBLEMS_OF_A_DOCUMENT, Limits.PROBLEM_CHARACTERS),
                        extents(from));
            case 'N' -> new Parsed.NeedsPassword(path, mediaType);
            case 'S' -> new Parsed.Skipped(path, mediaType, text(from, Limits.PROBLEM_CHARACTERS));
            case 'Q' -> new Parsed.Quarantined(path, mediaType, text(from, Limits.PROBLEM_CHARACTERS));
            default -> throw new IOException("The cell sends an unknown outcome");
        };
    }

    private static List<Extent> extents(DataInputStream from) throws IOException {
        List<Extent> extents = new ArrayList<>();
        for (int i = bounded(from.readInt(), Limits.EXTENTS_OF_A_DOCUMENT); i > 0; i--) {
            Unit unit = unit(text(from, Limits.NAME_CHARACTERS));
            int expected = bounded(from.readInt(), Limits.PARTS);
            extents.add(new Extent(unit, expected, bounded(from.readInt(), expected)));
        }
        return extents;
    }

    private static Unit unit(String name) throws IOException {
        try {
            return Unit.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("The cell counts what nobody knows");
        }
    }

    private static void locator(DataOutputStream to, Locator locator) throws IOException {
        to.writeInt(locator.page() == null ? -1 : locator.page());
        optional(to, locator.sheet());
        optional(to, locator.cells());
        to.writeInt(locator.paragraph() == null ? -1 : locator.paragraph());
        optional(to, locator.part());
    }

    private static Locator locator(DataInputStream from) throws IOException {
        int page = from.readInt();
        String sheet = optional(from);
        String cells = optional(from);
        int paragraph = from.readInt();
        return new Locator(
                List.of(), page < 0 ? null : page, sheet, cells, paragraph < 0 ? null : paragraph, optional(from));
    }

    private static List<String> path(DataInputStream from) throws IOException {
        List<String> path = texts(from, Limits.PATH_ENTRIES, Limits.NAME_CHARACTERS);
        if (path.isEmpty()) {
            throw new IOException("The cell sends a document without a name");
        }
        return path;
    }

    private static void texts(DataOutputStream to, List<String> texts) throws IOException {
        to.writeInt(texts.size());
        for (String each : texts) {
            text(to, each);
        }
    }

    private static List<String> texts(DataInputStream from, int most, int characters) throws IOException {
        int size = bounded(from.readInt(), most);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(from, characters));
        }
        return texts;
    }

    private static void optional(DataOutputStream to, @Nullable String text) throws IOException {
        to.writeBoolean(text != null);
        if (text != null) {
            text(to, text);
        }
    }

    private static @Nullable String optional(DataInputStream from) throws IOException {
        return from.readBoolean() ? text(from, Limits.NAME_CHARACTERS) : null;
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String text(DataInputStream from, int characters) throws IOException {
        byte[] bytes = new byte[bounded(from.readInt(), Math.multiplyExact(characters, 3))];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException("A message of the cell is too large: " + size);
        }
        return size;
    }
}
