package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tessera.parsing.Cell;

/**
 * The language spoken over the pipe. To the cell: how to prove its confinement, then files in chunks. From the cell: length-framed
 * messages, each bounded before it is read. Both ends come from the same build, so there is no version.
 */
public class Wire {

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
        Words.text(out, keys);
        out.flush();
    }

    public int readPort() throws IOException {
        return in.readInt();
    }

    public String readText() throws IOException {
        return Words.text(in, Limits.FRAME_BYTES);
    }

    public void sendFile(Order order, Earlier earlier, InputStream plaintext) throws IOException {
        Words.text(out, order.name());
        Words.texts(out, order.passwords());
        Words.texts(out, order.only());
        out.writeInt(order.page());
        out.writeInt(earlier.finished().size());
        for (boolean each : earlier.finished()) {
            out.writeBoolean(each);
        }
        out.writeInt(earlier.killers().size());
        for (List<String> each : earlier.killers()) {
            Words.texts(out, each);
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
                Words.texts(in, Cell.Request.MOST_PASSWORDS, Cell.Request.LONGEST_PASSWORD),
                Words.texts(in, Limits.PATH_ENTRIES, Limits.NAME_CHARACTERS),
                Words.bounded(in.readInt(), Limits.PARTS));
    }

    public Earlier readEarlier() throws IOException {
        List<Boolean> finished = new ArrayList<>();
        for (int i = Words.bounded(in.readInt(), MAX_LIST); i > 0; i--) {
            finished.add(in.readBoolean());
        }
        List<List<String>> killers = new ArrayList<>();
        for (int i = Words.bounded(in.readInt(), MAX_LIST); i > 0; i--) {
            killers.add(Frames.path(in));
        }
        return new Earlier(finished, killers);
    }

    public void readFile(OutputStream file) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int n = in.readInt(); n > 0; n = in.readInt()) {
            in.readFully(chunk, 0, Words.bounded(n, chunk.length));
            file.write(chunk, 0, n);
        }
    }

    public void send(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames.encode(frame, new DataOutputStream(bytes));
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
        byte[] bytes = new byte[Words.bounded(in.readInt(), Limits.FRAME_BYTES)];
        in.readFully(bytes);
        return Frames.decode(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
