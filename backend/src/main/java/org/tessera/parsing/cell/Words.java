package org.tessera.parsing.cell;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How words and lists travel over the pipe: their length first, and no length is believed above its bound. */
final class Words {

    private Words() {}

    static void texts(DataOutputStream to, List<String> texts) throws IOException {
        to.writeInt(texts.size());
        for (String each : texts) {
            text(to, each);
        }
    }

    static List<String> texts(DataInputStream from, int most, int characters) throws IOException {
        int size = bounded(from.readInt(), most);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(from, characters));
        }
        return texts;
    }

    static void optional(DataOutputStream to, @Nullable String text) throws IOException {
        to.writeBoolean(text != null);
        if (text != null) {
            text(to, text);
        }
    }

    static @Nullable String optional(DataInputStream from) throws IOException {
        return from.readBoolean() ? text(from, Limits.NAME_CHARACTERS) : null;
    }

    static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    static String text(DataInputStream from, int characters) throws IOException {
        byte[] bytes = new byte[bounded(from.readInt(), Math.multiplyExact(characters, 3))];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static int bounded(int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException("A message of the cell is too large: " + size);
        }
        return size;
    }
}
