package org.tessera.parsing.cell;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tessera.parsing.Locator;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Unit;

/** How a message of the cell is written and read: a letter for its kind, then its parts. */
final class Frames {

    private Frames() {}

    static void encode(Frame frame, DataOutputStream to) throws IOException {
        switch (frame) {
            case Frame.Hello hello -> {
                to.writeByte('H');
                to.writeBoolean(hello.reachesNetwork());
                to.writeBoolean(hello.readsKeys());
            }
            case Frame.Begin begin -> {
                to.writeByte('B');
                Words.texts(to, begin.path());
            }
            case Frame.APiece(Parsed.Piece piece) -> {
                to.writeByte('P');
                locator(to, piece.locator());
                Words.optional(to, piece.language());
                Words.text(to, piece.text());
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

    static Frame decode(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        return switch (kind) {
            case 'H' -> new Frame.Hello(from.readBoolean(), from.readBoolean());
            case 'B' -> new Frame.Begin(path(from));
            case 'P' ->
                new Frame.APiece(new Parsed.Piece(
                        locator(from), Words.optional(from), Words.text(from, Limits.PIECE_CHARACTERS)));
            case 'E' -> {
                boolean hasChildren = from.readBoolean();
                yield new Frame.End(parsed(from), hasChildren);
            }
            case 'T' -> new Frame.Recognising();
            case 'G' -> {
                int pages = Words.bounded(from.readInt(), Limits.PARTS);
                byte[] picture = new byte[Words.bounded(from.readInt(), Limits.PICTURE_BYTES)];
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
                Words.texts(to, read.problems());
                to.writeInt(read.extents().size());
                for (Extent each : read.extents()) {
                    Words.text(to, each.unit().name());
                    to.writeInt(each.expected());
                    to.writeInt(each.emitted());
                }
            }
            case Parsed.NeedsPassword needs -> head(to, 'N', needs);
            case Parsed.Skipped skipped -> {
                head(to, 'S', skipped);
                Words.text(to, skipped.reason());
            }
            case Parsed.Quarantined quarantined -> {
                head(to, 'Q', quarantined);
                Words.text(to, quarantined.reason());
            }
        }
    }

    private static void head(DataOutputStream to, char kind, Parsed parsed) throws IOException {
        to.writeByte(kind);
        Words.texts(to, parsed.path());
        Words.text(to, parsed.mediaType());
    }

    private static Parsed parsed(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        List<String> path = path(from);
        String mediaType = Words.text(from, Limits.NAME_CHARACTERS);
        return switch (kind) {
            case 'R' ->
                new Parsed.Read(
                        path,
                        mediaType,
                        List.of(),
                        Words.texts(from, Limits.PROBLEMS_OF_A_DOCUMENT, Limits.PROBLEM_CHARACTERS),
                        extents(from));
            case 'N' -> new Parsed.NeedsPassword(path, mediaType);
            case 'S' -> new Parsed.Skipped(path, mediaType, Words.text(from, Limits.PROBLEM_CHARACTERS));
            case 'Q' -> new Parsed.Quarantined(path, mediaType, Words.text(from, Limits.PROBLEM_CHARACTERS));
            default -> throw new IOException("The cell sends an unknown outcome");
        };
    }

    private static List<Extent> extents(DataInputStream from) throws IOException {
        List<Extent> extents = new ArrayList<>();
        for (int i = Words.bounded(from.readInt(), Limits.EXTENTS_OF_A_DOCUMENT); i > 0; i--) {
            Unit unit = unit(Words.text(from, Limits.NAME_CHARACTERS));
            int expected = Words.bounded(from.readInt(), Limits.PARTS);
            extents.add(new Extent(unit, expected, Words.bounded(from.readInt(), expected)));
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
        Words.optional(to, locator.sheet());
        Words.optional(to, locator.cells());
        to.writeInt(locator.paragraph() == null ? -1 : locator.paragraph());
        Words.optional(to, locator.part());
    }

    private static Locator locator(DataInputStream from) throws IOException {
        int page = from.readInt();
        String sheet = Words.optional(from);
        String cells = Words.optional(from);
        int paragraph = from.readInt();
        return new Locator(
                List.of(),
                page < 0 ? null : page,
                sheet,
                cells,
                paragraph < 0 ? null : paragraph,
                Words.optional(from));
    }

    static List<String> path(DataInputStream from) throws IOException {
        List<String> path = Words.texts(from, Limits.PATH_ENTRIES, Limits.NAME_CHARACTERS);
        if (path.isEmpty()) {
            throw new IOException("The cell sends a document without a name");
        }
        return path;
    }
}
