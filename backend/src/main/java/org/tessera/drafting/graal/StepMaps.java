package org.tessera.drafting.graal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the newest ordered steps move positions, as ProseMirror's step maps say it, without the documents: what is typed late
 * is carried over hundreds of others' letters here in microseconds, where the script would need milliseconds.
 */
final class StepMaps {

    /** As many as the script itself keeps at the least. */
    private static final int MOST = 2000;

    private static final int[] NOTHING_MOVES = {};

    private final Deque<int[]> maps = new ArrayDeque<>();
    private int version;

    /** A position carried on; across means that everything around it was taken out. */
    record Place(int position, boolean deletedAcross) {}

    void begin(int at) {
        maps.clear();
        version = at;
    }

    /** @param ranges start, old size and new size of each replaced range of one step, in order */
    void add(int[] ranges) {
        maps.addLast(ranges.length == 0 ? NOTHING_MOVES : ranges);
        version++;
        if (maps.size() > MOST) {
            maps.removeFirst();
        }
    }

    /** The maps after a version, oldest first; null if they do not reach back so far. */
    @Nullable
    List<int[]> since(int base) {
        int behind = version - base;
        if (behind < 0 || behind > maps.size()) {
            return null;
        }
        List<int[]> since = new ArrayList<>(behind);
        var newest = maps.descendingIterator();
        for (int i = 0; i < behind; i++) {
            since.add(newest.next());
        }
        return since.reversed();
    }

    /**
     * The same as {@code Mapping.mapResult} of prosemirror-transform.
     *
     * @param side -1 stays before what is put in at the position, 1 goes behind it
     */
    static Place carry(int position, int side, List<int[]> over) {
        int at = position;
        boolean across = false;
        for (int[] ranges : over) {
            int moved = 0;
            for (int i = 0; i < ranges.length; i += 3) {
                int start = ranges[i];
                int end = start + ranges[i + 1];
                if (start > at) {
                    break;
                }
                if (at <= end) {
                    int towards = start == end ? side : at == start ? -1 : at == end ? 1 : side;
                    across |= at > start && at < end;
                    moved += start - at + (towards < 0 ? 0 : ranges[i + 2]);
                    break;
                }
                moved += ranges[i + 2] - ranges[i + 1];
            }
            at += moved;
        }
        return new Place(at, across);
    }
}
