package org.tessera.envelope;

import static org.tessera.envelope.Attack.DAMAGED;
import static org.tessera.envelope.Attack.NOT_FOR_US;
import static org.tessera.envelope.Attack.bytes;
import static org.tessera.envelope.Attack.fixture;
import static org.tessera.envelope.Attack.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Attacks on OpenPGP: its header, the packets within, and the chunks they are sealed in. */
final class OpenPgpAttacks {

    /** MiB that unfold, twice what may be allocated. */
    private static final int LARGE = 192;

    private OpenPgpAttacks() {}

    static Stream<Attack> headers() {
        byte[] whole = fixture("openpgp.gpg");
        // SKESK version 4, AES-256, Argon2 with 255 passes, 255 lanes and 2^31 KiB (RFC 9580, 3.7.1.4).
        byte[] argon = Der.join(Der.hex("c3160409 04".replace(" ", "")), new byte[16], Der.hex("ffff1f"));
        byte[] another = firstPacket(fixture("openpgp-for-another.gpg"));
        return Stream.of(
                refused("only Argon2 with 2 TiB", Reason.PASSWORD, Der.join(argon, secondPacket(whole))),
                refused("10,000 session keys", Reason.LONG_HEADER, Der.join(Der.repeated(another, 10_000), whole)),
                refused(
                        "100,000 markers",
                        Reason.NOT_SEALED,
                        Der.join(Der.repeated(Der.hex("ca03504750"), 100_000), whole)),
                refused("a packet of 4 GiB, and nothing more", Reason.NOT_SEALED, Der.hex("c1ffffffffff03")),
                refused("a cipher without integrity", Reason.WITHOUT_INTEGRITY, fixture("openpgp-without-mdc.gpg")),
                refused("a password", Reason.PASSWORD, fixture("openpgp-password.gpg")),
                new Attack("a key that is somebody else's", NOT_FOR_US, bytes(fixture("openpgp-for-another.gpg"))),
                new Attack("a second message after the end", DAMAGED, bytes(Der.join(whole, whole))),
                new Attack("a byte after the end of the message", DAMAGED, bytes(Der.join(whole, new byte[1]))),
                new Attack(
                        "the last byte of the message is missing",
                        DAMAGED,
                        bytes(Arrays.copyOf(whole, whole.length - 1))));
    }

    static Stream<Attack> packets() {
        return Stream.of(
                holding("nothing within", out -> {}, DAMAGED),
                holding("a literal that is cut", out -> out.write(Der.hex("cbffffffffff6200")), DAMAGED),
                holding(
                        "a bomb: zeros that unfold a thousandfold",
                        out -> zip(out, zip -> literal(zip, LARGE)),
                        new Opening.TooLarge(TestedIntake.LIMIT)),
                holding(
                        "compressed three times over",
                        out -> zip(out, one -> zip(one, two -> zip(two, three -> literal(three, 0)))),
                        DAMAGED),
                holding("padding of 192 MiB, compressed", out -> zip(out, zip -> packet(zip, 21, LARGE)), DAMAGED),
                holding("a signature of 192 MiB, compressed", out -> zip(out, zip -> packet(zip, 2, LARGE)), DAMAGED),
                holding(
                        "an unknown packet of 192 MiB, compressed",
                        out -> zip(out, zip -> packet(zip, 60, LARGE)),
                        DAMAGED),
                holding(
                        "a user attribute of 192 MiB, compressed",
                        out -> zip(out, zip -> packet(zip, 17, LARGE)),
                        DAMAGED),
                holding(
                        "a signature whose parts claim 2 GiB",
                        out -> out.write(Der.hex("c2ffffffff00" + "0600" + "160a" + "7fffffff")),
                        DAMAGED),
                holding(
                        "markers without end",
                        out -> zip(out, zip -> {
                            for (int i = 0; i < 1 << 20; i++) {
                                zip.write(Der.hex("ca03504750"));
                            }
                        }),
                        DAMAGED),
                holding("a message within the message", out -> out.write(fixture("openpgp.gpg")), DAMAGED));
    }

    static Stream<Attack> chunks() throws Exception {
        List<Attack> all = new ArrayList<>();
        byte[] content = new byte[200_000];
        new Random(7).nextBytes(content);
        for (Sealed form : List.of(Sealed.SEIPD_2_OCB, Sealed.SEIPD_2_GCM)) {
            byte[] whole =
                    form.seal(AttacksTest.KEYS.certificate(), fixture("keys/intake-openpgp-public.asc"), content);
            int chunk = (1 << 16) + 16;
            byte[] swapped = whole.clone();
            int first = whole.length - 16 - 3 * chunk;
            System.arraycopy(whole, first, swapped, first + chunk, 1000);
            System.arraycopy(whole, first + chunk, swapped, first, 1000);
            all.add(new Attack(form + ": chunks change places", DAMAGED, bytes(swapped)));
            all.add(new Attack(form + ": the end is missing", DAMAGED, bytes(Arrays.copyOf(whole, whole.length - 16))));
            all.add(new Attack(
                    form + ": a chunk is missing", DAMAGED, bytes(Arrays.copyOf(whole, whole.length - chunk))));
        }
        return all.stream();
    }

    private static Attack holding(String name, Sealed.Content packets, Opening answer) {
        return new Attack(
                name,
                answer,
                () -> new ByteArrayInputStream(Sealed.packets(fixture("keys/intake-openpgp-public.asc"), packets)));
    }

    /** A compressed packet (raw deflate) of what is written; its length is that of what follows. */
    private static void zip(OutputStream out, Sealed.Content content) throws Exception {
        // Old format, length until the end.
        out.write(0xA3);
        out.write(1);
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        DeflaterOutputStream deflated = new DeflaterOutputStream(out, raw, 1 << 16);
        content.to(deflated);
        deflated.finish();
        raw.end();
    }

    private static void literal(OutputStream out, int mebibytes) throws IOException {
        out.write(Der.hex("cbff"));
        int size = (mebibytes << 20) + 6;
        out.write(new byte[] {(byte) (size >>> 24), (byte) (size >>> 16), (byte) (size >>> 8), (byte) size});
        out.write(Der.hex("620000000000"));
        zeros(out, mebibytes);
    }

    private static void packet(OutputStream out, int tag, int mebibytes) throws IOException {
        int size = mebibytes << 20;
        out.write(0xC0 | tag);
        out.write(0xFF);
        out.write(new byte[] {(byte) (size >>> 24), (byte) (size >>> 16), (byte) (size >>> 8), (byte) size});
        // As a signature it begins like one of version 4.
        out.write(tag == 2 ? Der.hex("04001308") : new byte[4]);
        zeros(out, mebibytes);
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < mebibytes; i++) {
            out.write(zeros);
        }
    }

    private static byte[] firstPacket(byte[] message) {
        return Arrays.copyOf(message, message.length - secondPacket(message).length);
    }

    /** As gpg writes session keys: old format with a length of one or two bytes. */
    private static byte[] secondPacket(byte[] message) {
        boolean two = (message[0] & 3) == 1;
        int length = two ? ((message[1] & 0xFF) << 8) | (message[2] & 0xFF) : (message[1] & 0xFF);
        return Arrays.copyOfRange(message, (two ? 3 : 2) + length, message.length);
    }
}
