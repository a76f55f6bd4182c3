package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.keys.IntakePrivateKeys;

/**
 * Envelopes made to hurt. Each gets its one answer, within seconds and a bounded amount of memory, and leaves nothing
 * behind. The table of docs/attacks.md has the same names.
 */
class AttacksTest {

    private static final Opening DAMAGED = new Opening.Damaged();
    private static final Opening NOT_FOR_US = new Opening.NotForUs();
    private static final long GIB = 1L << 30;
    private static final long MOST_BYTES = 96L << 20;
    private static final long MOST_SECONDS = 30;
    /** MiB that unfold, twice what may be allocated. */
    private static final int LARGE = 192;

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static TestedIntake intake;

    private static final IntakePrivateKeys KEYS = TestedIntake.keys("intake.p12");

    /** What is handed in; made anew for each reading. */
    @FunctionalInterface
    interface Envelope {
        InputStream read() throws Exception;
    }

    record Attack(String name, Opening answer, Envelope envelope) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void assemble() throws Exception {
        intake = new TestedIntake(data);
        // The key's passphrase is derived once, slowly and on purpose: not the attack's doing.
        TestedIntake.content(intake.open(KEYS, TestedIntake.fixture("openpgp.gpg")));
        TestedIntake.content(intake.open(KEYS, TestedIntake.fixture("aes-256-gcm.cms")));
    }

    @ParameterizedTest
    @MethodSource({"cmsHeaders", "cmsEnds", "cmsKeys", "cmsWithin", "openPgpHeaders", "openPgpWithin", "openPgpChunks"})
    void anAttackGetsItsOneAnswerAtABoundedPrice(Attack attack) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (InputStream envelope = attack.envelope().read()) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long begun = System.nanoTime();

            Opening opening = intake.open(KEYS, envelope, TestedIntake.LIMIT);

            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            if (opening instanceof Opening.Opened opened) {
                opened.close();
            }
            assertThat(opening).isEqualTo(attack.answer());
            assertThat(bytes).as("bytes that were allocated").isLessThan(MOST_BYTES);
            assertThat(seconds).isLessThan(MOST_SECONDS);
        }
        assertThat(intake.left()).isEmpty();
    }

    @Test
    void theTableOfAttacksIsWhatIsTested() throws Exception {
        List<String> lines = Stream.of(
                        cmsHeaders(),
                        cmsEnds(),
                        cmsKeys(),
                        cmsWithin(),
                        openPgpHeaders(),
                        openPgpWithin(),
                        openPgpChunks())
                .flatMap(attacks -> attacks)
                .map(attack -> "| " + attack.name() + " | " + words(attack.answer()) + " |")
                .toList();
        assertThat(Files.readAllLines(Path.of("../docs/attacks.md"))).containsSubsequence(lines);
    }

    private static String words(Opening answer) {
        return switch (answer) {
            case Opening.Unsupported(Reason reason) -> "`" + reason + "`";
            case Opening.NotForUs() -> "not for us";
            case Opening.Damaged() -> "could not be opened";
            case Opening.TooLarge ignored -> "too large";
            case Opening.Opened ignored -> "opened";
        };
    }

    static Stream<Attack> cmsHeaders() {
        byte[] ours = recipients();
        byte[] content = Der.element(0x80, new byte[32]);
        byte[] mac = Der.element(0x04, new byte[16]);
        return Stream.of(
                refused("an outer length of 2 GiB, and nothing more", Reason.NOT_SEALED, Der.claim(0x30, 0x7fffffffL)),
                refused(
                        "an outer length of 2 GiB around a few bytes",
                        Reason.NOT_SEALED,
                        Der.join(Der.claim(0x30, 0x7fffffffL), Der.AUTH_ENVELOPED)),
                refused("a length of nine bytes", Reason.NOT_SEALED, Der.hex("3089ffffffffffffffffff")),
                refused("a negative length", Reason.NOT_SEALED, Der.hex("3088ffffffffffffffff")),
                refused(
                        "recipients that claim a GiB",
                        Reason.MALFORMED,
                        Der.authEnveloped(Der.claim(0x31, GIB), content, mac)),
                refused(
                        "10,000 recipients",
                        Reason.LONG_HEADER,
                        Der.authEnveloped(Der.element(0x31, Der.repeated(oneRecipient(), 10_000)), content, mac)),
                refused(
                        "sets nested 20,000 deep with indefinite lengths",
                        Reason.MALFORMED,
                        Der.authEnveloped(Der.join(Der.hex("3180"), Der.repeated(Der.hex("3080"), 20_000)), content)),
                refused(
                        "sequences nested 30,000 deep and nothing else",
                        Reason.NOT_SEALED,
                        Der.repeated(Der.hex("3080"), 30_000)),
                refused(
                        "an element that reaches beyond the one around it",
                        Reason.MALFORMED,
                        Der.element(0x30, Der.AUTH_ENVELOPED, Der.element(0xA0, Der.claim(0x30, 5000)))),
                refused(
                        "a cipher without a tag (CBC), nothing signed",
                        Reason.UNAUTHENTICATED,
                        fixture("aes-256-cbc.cms")),
                refused(
                        "a cipher without a tag, signed content, a changed byte",
                        Reason.UNAUTHENTICATED,
                        flipped(fixture("cbc-signed-inside.cms"), 420)),
                refused(
                        "a cipher without a tag, the padding changed",
                        Reason.UNAUTHENTICATED,
                        flipped(fixture("cbc-signed-inside.cms"), 1)),
                refused(
                        "another authenticated cipher (CCM)",
                        Reason.OTHER_CIPHER,
                        replaced(fixture("aes-256-gcm.cms"), "060960864801650304012e", "060960864801650304012f")),
                refused("RSA PKCS#1 v1.5", Reason.RSA_PKCS1, fixture("rsa-pkcs1.cms")),
                refused(
                        "another key agreement",
                        Reason.OTHER_KEY_SENDING,
                        replaced(fixture("aes-256-gcm.cms"), "2b81051086483f0002", "2b81051086483f0003")),
                refused(
                        "another key wrap",
                        Reason.OTHER_KEY_SENDING,
                        replaced(fixture("aes-256-gcm.cms"), "060960864801650304012d", "0609608648016503040130")),
                new Attack("a recipient who is somebody else", NOT_FOR_US, bytes(fixture("for-another.cms"))),
                new Attack(
                        "a password of two billion iterations as the only recipient",
                        NOT_FOR_US,
                        bytes(Der.authEnveloped(Der.element(0x31, password()), content, mac))),
                new Attack(
                        "no recipient at all", NOT_FOR_US, bytes(Der.authEnveloped(Der.element(0x31), content, mac))),
                new Attack(
                        "our name with a key that is not ours",
                        DAMAGED,
                        bytes(Der.authEnveloped(changedWrap(ours), content, mac))));
    }

    static Stream<Attack> cmsEnds() throws Exception {
        byte[] ours = recipients();
        byte[] whole = fixture("aes-256-gcm.cms");
        byte[] content = Der.element(0x80, new byte[32]);
        AuthEnvelopedData valid = parsed(whole);
        byte[] rest = Der.join(
                valid.getAuthEncryptedContentInfo().getEncoded("DER"),
                valid.getMac().getEncoded());
        byte[] open = Der.join(Der.hex("3080"), Der.AUTH_ENVELOPED, Der.hex("a0803080020100"), ours, rest);
        return Stream.of(
                new Attack(
                        "a tag that claims 2 GiB",
                        DAMAGED,
                        bytes(Der.authEnveloped(ours, content, Der.claim(0x04, 0x7ffffff0L)))),
                new Attack(
                        "a tag of a GiB that comes",
                        DAMAGED,
                        () -> Der.endless(
                                Der.join(
                                        Der.hex("3080"),
                                        Der.AUTH_ENVELOPED,
                                        Der.hex("a0803080020100"),
                                        ours,
                                        valid.getAuthEncryptedContentInfo().getEncoded("DER"),
                                        Der.claim(0x04, GIB)),
                                GIB)),
                new Attack("no tag", DAMAGED, bytes(Der.authEnveloped(ours, content))),
                new Attack("an empty tag", DAMAGED, bytes(Der.authEnveloped(ours, content, Der.element(0x04)))),
                new Attack(
                        "authenticated attributes of a GiB",
                        DAMAGED,
                        () -> Der.endless(
                                Der.join(
                                        Der.hex("3080"),
                                        Der.AUTH_ENVELOPED,
                                        Der.hex("a0803080020100"),
                                        ours,
                                        valid.getAuthEncryptedContentInfo().getEncoded("DER"),
                                        Der.claim(0xA1, GIB)),
                                GIB)),
                new Attack(
                        "attributes of a GiB after a good tag",
                        DAMAGED,
                        () -> Der.endless(Der.join(open, Der.claim(0xA2, GIB)), GIB)),
                new Attack(
                        "octets nested 30,000 deep as the content",
                        DAMAGED,
                        bytes(Der.authEnveloped(
                                ours, Der.join(Der.hex("a080"), Der.repeated(Der.hex("2480"), 30_000))))),
                new Attack("a byte after the end", DAMAGED, bytes(Der.join(whole, new byte[] {'x'}))),
                new Attack("a second envelope after the end", DAMAGED, bytes(Der.join(whole, whole))),
                new Attack("a GiB of zeros after the end", DAMAGED, () -> Der.endless(whole, GIB)),
                new Attack(
                        "text after the end of PEM",
                        DAMAGED,
                        bytes(Der.join(fixture("aes-256-gcm.pem"), Sealed.ascii("and this too")))),
                new Attack(
                        "a second PEM after the end",
                        DAMAGED,
                        bytes(Der.join(fixture("aes-256-gcm.pem"), fixture("aes-256-gcm.pem")))),
                new Attack("the last byte is missing", DAMAGED, bytes(Arrays.copyOf(whole, whole.length - 1))),
                new Attack("a tag of four bytes", DAMAGED, bytes(shortTag(valid, ours))),
                new Attack("an end that is never marked", DAMAGED, bytes(open)));
    }

    static Stream<Attack> cmsKeys() {
        byte[] whole = fixture("aes-256-gcm.cms");
        // Where the fixture's ephemeral point begins; its tag is before it, the wrapped key further on.
        int point = 56;
        return Stream.of(
                new Attack("an ephemeral point of zeros", DAMAGED, bytes(overwritten(whole, point, 96, 0))),
                new Attack("the point at infinity", DAMAGED, bytes(overwritten(whole, point - 1, 1, 0))),
                new Attack("a point off the curve", DAMAGED, bytes(overwritten(whole, point + 40, 4, 0x11))),
                new Attack("a wrapped key of zeros", DAMAGED, bytes(overwritten(whole, 232, 40, 0))),
                new Attack("another nonce", DAMAGED, bytes(overwritten(whole, 302, 12, 0))));
    }

    static Stream<Attack> cmsWithin() {
        byte[] signed = Der.hex("06092a864886f70d010702");
        return Stream.of(
                within(
                        "a signature whose certificates claim a GiB",
                        Der.join(
                                Der.hex("3080"),
                                signed,
                                Der.hex("a08030800201013100"),
                                Der.hex("3080"),
                                Der.DATA,
                                Der.hex("a08004016100000000"),
                                Der.claim(0xA0, GIB))),
                within(
                        "a signature nested 20,000 deep",
                        Der.join(
                                Der.hex("3080"),
                                signed,
                                Der.hex("a0803080020101"),
                                Der.repeated(Der.hex("3180"), 20_000))),
                within(
                        "a signature around nothing",
                        Der.element(
                                0x30,
                                signed,
                                Der.element(
                                        0xA0,
                                        Der.element(
                                                0x30,
                                                Der.hex("0201013100"),
                                                Der.element(0x30, Der.DATA),
                                                Der.hex("3100"))))),
                within("a signature cut off", Arrays.copyOf(fixture("signed-only.cms"), 600)),
                new Attack(
                        "a signature around the envelope that does not fit",
                        DAMAGED,
                        bytes(flipped(fixture("signed-outside.cms"), 10))),
                new Attack(
                        "an envelope changed under the signature around it",
                        DAMAGED,
                        bytes(flipped(fixture("signed-outside.cms"), 700))),
                within("a signature over other content", overwritten(fixture("signed-only.cms"), 70, 4, 'x')));
    }

    static Stream<Attack> openPgpHeaders() {
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

    static Stream<Attack> openPgpWithin() {
        return Stream.of(
                packets("nothing within", out -> {}, DAMAGED),
                packets("a literal that is cut", out -> out.write(Der.hex("cbffffffffff6200")), DAMAGED),
                packets(
                        "a bomb: zeros that unfold a thousandfold",
                        out -> zip(out, zip -> literal(zip, LARGE)),
                        new Opening.TooLarge(TestedIntake.LIMIT)),
                packets(
                        "compressed three times over",
                        out -> zip(out, one -> zip(one, two -> zip(two, three -> literal(three, 0)))),
                        DAMAGED),
                packets("padding of 192 MiB, compressed", out -> zip(out, zip -> packet(zip, 21, LARGE)), DAMAGED),
                packets("a signature of 192 MiB, compressed", out -> zip(out, zip -> packet(zip, 2, LARGE)), DAMAGED),
                packets(
                        "an unknown packet of 192 MiB, compressed",
                        out -> zip(out, zip -> packet(zip, 60, LARGE)),
                        DAMAGED),
                packets(
                        "a user attribute of 192 MiB, compressed",
                        out -> zip(out, zip -> packet(zip, 17, LARGE)),
                        DAMAGED),
                packets(
                        "a signature whose parts claim 2 GiB",
                        out -> out.write(Der.hex("c2ffffffff00" + "0600" + "160a" + "7fffffff")),
                        DAMAGED),
                packets(
                        "markers without end",
                        out -> zip(out, zip -> {
                            for (int i = 0; i < 1 << 20; i++) {
                                zip.write(Der.hex("ca03504750"));
                            }
                        }),
                        DAMAGED),
                packets("a message within the message", out -> out.write(fixture("openpgp.gpg")), DAMAGED));
    }

    static Stream<Attack> openPgpChunks() throws Exception {
        List<Attack> all = new ArrayList<>();
        byte[] content = new byte[200_000];
        new Random(7).nextBytes(content);
        for (Sealed form : List.of(Sealed.SEIPD_2_OCB, Sealed.SEIPD_2_GCM)) {
            byte[] whole = form.seal(KEYS.certificate(), fixture("keys/intake-openpgp-public.asc"), content);
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

    private static Attack refused(String name, Reason reason, byte[] envelope) {
        return new Attack(name, new Opening.Unsupported(reason), bytes(envelope));
    }

    private static Attack within(String name, byte[] content) {
        return new Attack(
                name,
                DAMAGED,
                () -> new ByteArrayInputStream(
                        Sealed.CMS.seal(KEYS.certificate(), fixture("keys/intake-openpgp-public.asc"), content)));
    }

    private static Attack packets(String name, Sealed.Content packets, Opening answer) {
        return new Attack(
                name,
                answer,
                () -> new ByteArrayInputStream(Sealed.packets(fixture("keys/intake-openpgp-public.asc"), packets)));
    }

    private static Envelope bytes(byte[] envelope) {
        return () -> new ByteArrayInputStream(envelope);
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

    private static byte[] fixture(String name) {
        try {
            return TestedIntake.fixture(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuthEnvelopedData parsed(byte[] envelope) {
        return AuthEnvelopedData.getInstance(
                ContentInfo.getInstance(ASN1Sequence.getInstance(envelope)).getContent());
    }

    private static byte[] recipients() {
        try {
            return parsed(fixture("aes-256-gcm.cms")).getRecipientInfos().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] oneRecipient() {
        try {
            return parsed(fixture("for-another.cms"))
                    .getRecipientInfos()
                    .getObjectAt(0)
                    .toASN1Primitive()
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] changedWrap(byte[] recipients) {
        byte[] changed = recipients.clone();
        changed[changed.length - 3] ^= 1;
        return changed;
    }

    /** PBKDF2 with two billion iterations, for nobody in particular. */
    private static byte[] password() {
        byte[] pbkdf2 = Der.element(
                0xA0,
                Der.hex("06092a864886f70d01050c"),
                Der.element(0x30, Der.element(0x04, new byte[8]), Der.hex("02047fffffff")));
        byte[] wrap = Der.element(
                0x30,
                Der.hex("060b2a864886f70d0109100309"),
                Der.element(0x30, Der.hex("060960864801650304012a"), Der.element(0x04, new byte[16])));
        return Der.element(0xA3, Der.hex("020100"), pbkdf2, wrap, Der.element(0x04, new byte[48]));
    }

    private static byte[] shortTag(AuthEnvelopedData valid, byte[] ours) {
        byte[] content =
                valid.getAuthEncryptedContentInfo().getEncryptedContent().getOctets();
        byte[] tag = Arrays.copyOf(valid.getMac().getOctets(), 4);
        byte[] envelope = Der.authEnveloped(ours, Der.element(0x80, content), Der.element(0x04, tag));
        return replaced(envelope, "020110", "020104");
    }

    private static byte[] overwritten(byte[] whole, int from, int length, int with) {
        byte[] changed = whole.clone();
        Arrays.fill(changed, from, from + length, (byte) with);
        return changed;
    }

    private static byte[] flipped(byte[] whole, int fromTheEnd) {
        byte[] changed = whole.clone();
        changed[changed.length - fromTheEnd] ^= 1;
        return changed;
    }

    private static byte[] replaced(byte[] whole, String digits, String with) {
        String hex = HexFormat.of().formatHex(whole);
        assertThat(hex).contains(digits);
        return Der.hex(hex.replace(digits, with));
    }
}
