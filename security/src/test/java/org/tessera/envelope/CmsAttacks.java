package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.envelope.Attack.DAMAGED;
import static org.tessera.envelope.Attack.NOT_FOR_US;
import static org.tessera.envelope.Attack.bytes;
import static org.tessera.envelope.Attack.fixture;
import static org.tessera.envelope.Attack.flipped;
import static org.tessera.envelope.Attack.overwritten;
import static org.tessera.envelope.Attack.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;

/** Attacks on CMS: its header, its end, its keys, and what it signs within. */
final class CmsAttacks {

    private static final long GIB = 1L << 30;

    private CmsAttacks() {}

    static Stream<Attack> headers() {
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

    static Stream<Attack> ends() throws Exception {
        byte[] ours = recipients();
        byte[] whole = fixture("aes-256-gcm.cms");
        byte[] content = Der.element(0x80, new byte[32]);
        AuthEnvelopedData valid = parsed(whole);
        byte[] untilTheContent = Der.join(
                Der.hex("3080"),
                Der.AUTH_ENVELOPED,
                Der.hex("a0803080020100"),
                ours,
                valid.getAuthEncryptedContentInfo().getEncoded("DER"));
        byte[] open = Der.join(untilTheContent, valid.getMac().getEncoded());
        return Stream.of(
                new Attack(
                        "a tag that claims 2 GiB",
                        DAMAGED,
                        bytes(Der.authEnveloped(ours, content, Der.claim(0x04, 0x7ffffff0L)))),
                new Attack(
                        "a tag of a GiB that comes",
                        DAMAGED,
                        () -> Der.endless(Der.join(untilTheContent, Der.claim(0x04, GIB)), GIB)),
                new Attack("no tag", DAMAGED, bytes(Der.authEnveloped(ours, content))),
                new Attack("an empty tag", DAMAGED, bytes(Der.authEnveloped(ours, content, Der.element(0x04)))),
                new Attack(
                        "authenticated attributes of a GiB",
                        DAMAGED,
                        () -> Der.endless(Der.join(untilTheContent, Der.claim(0xA1, GIB)), GIB)),
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

    static Stream<Attack> keys() {
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

    static Stream<Attack> signatures() {
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

    private static Attack within(String name, byte[] content) {
        return new Attack(
                name,
                DAMAGED,
                () -> new ByteArrayInputStream(Sealed.CMS.seal(
                        AttacksTest.KEYS.certificate(), fixture("keys/intake-openpgp-public.asc"), content)));
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

    private static byte[] replaced(byte[] whole, String digits, String with) {
        String hex = HexFormat.of().formatHex(whole);
        assertThat(hex).contains(digits);
        return Der.hex(hex.replace(digits, with));
    }
}
