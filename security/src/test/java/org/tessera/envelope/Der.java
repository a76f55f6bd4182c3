package org.tessera.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Writes BER by hand, also such as no honest tool writes. */
final class Der {

    static final byte[] AUTH_ENVELOPED = hex("060b2a864886f70d0109100117");
    static final byte[] DATA = hex("06092a864886f70d010701");
    static final byte[] AES_256_GCM = hex("060960864801650304012e");

    private Der() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** An element with an honest length. */
    static byte[] element(int tag, byte[]... parts) {
        byte[] value = join(parts);
        return join(claim(tag, value.length), value);
    }

    /** Tag and length of an element whose value may or may not come. */
    static byte[] claim(int tag, long length) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(tag);
        if (length < 0x80) {
            head.write((int) length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            head.write(0x80 | (digits.length - from));
            head.write(digits, from, digits.length - from);
        }
        return head.toByteArray();
    }

    /** An AuthEnvelopedData around these recipients, content and what comes after the content. */
    static byte[] authEnveloped(byte[] recipients, byte[] content, byte[]... after) {
        byte[] algorithm = element(0x30, AES_256_GCM, element(0x30, element(0x04, new byte[12]), hex("020110")));
        byte[] data =
                element(0x30, join(hex("020100"), recipients, element(0x30, DATA, algorithm, content), join(after)));
        return element(0x30, AUTH_ENVELOPED, element(0xA0, data));
    }

    static byte[] repeated(byte[] piece, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(piece.length * times);
        for (int i = 0; i < times; i++) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** A beginning, then as many zeros as are asked for. */
    static InputStream endless(byte[] begin, long zeros) {
        InputStream rest = new InputStream() {
            private long left = zeros;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(left, length);
                Arrays.fill(bytes, from, from + read, (byte) 0);
                left -= read;
                return read;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(begin), rest)));
    }
}
