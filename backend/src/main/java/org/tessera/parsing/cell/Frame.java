package org.tessera.parsing.cell;

import java.util.List;
import org.tessera.parsing.Parsed;

/** A message from the cell. Each is bounded before it is read, see {@link Limits}. */
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
