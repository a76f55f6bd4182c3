package org.tessera.envelope.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1SetParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AuthEnvelopedDataParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.EncryptedContentInfoParser;
import org.bouncycastle.asn1.cms.EnvelopedDataParser;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.cms.SignedDataParser;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tessera.envelope.EnvelopeFormat;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;

/** Reads a CMS envelope's public header: AuthEnvelopedData with AES-GCM is taken, EnvelopedData only for what
 * may be signed within. */
@Component
@Order(1)
class CmsFormat implements EnvelopeFormat {

    @Override
    public Optional<Recognition> recognise(byte[] head) {
        if (!CmsText.beginsLikeCms(head)) {
            return Optional.empty();
        }
        Optional<ASN1ObjectIdentifier> type = Optional.empty();
        try {
            // The head ends in the middle of the content, so lengths reach beyond it.
            var parser = new ASN1StreamParser(
                    new BerGuard(CmsText.der(head, new ByteArrayInputStream(head))), Integer.MAX_VALUE);
            if (!(parser.readObject() instanceof ASN1SequenceParser outer)) {
                return Optional.empty();
            }
            ContentInfoParser content = new ContentInfoParser(outer);
            type = Optional.of(content.getContentType());
            return Optional.of(taken(content));
        } catch (IOException | RuntimeException e) {
            // A file may well begin with 0x30 and be something else; with a content type of CMS it was meant to be one.
            boolean meant = head[0] != 0x30 || type.filter(CmsFormat::isCms).isPresent();
            Reason reason = head.length >= Recognition.HEADER ? Reason.LONG_HEADER : Reason.MALFORMED;
            return meant ? Optional.of(new Recognition.NotTaken(reason)) : Optional.empty();
        }
    }

    /** @param der from the beginning of a message */
    static ASN1ObjectIdentifier contentType(InputStream der) throws IOException {
        var parser = new ASN1StreamParser(new BerGuard(der), Integer.MAX_VALUE);
        return new ContentInfoParser((ASN1SequenceParser) parser.readObject()).getContentType();
    }

    private static Recognition taken(ContentInfoParser content) throws IOException {
        ASN1ObjectIdentifier type = content.getContentType();
        if (type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            var envelope = new AuthEnvelopedDataParser((ASN1SequenceParser) content.getContent(BERTags.SEQUENCE));
            envelope.getOriginatorInfo();
            ASN1Set recipients = set(envelope.getRecipientInfos());
            return recipients(recipients, envelope.getAuthEncryptedContentInfo(), true);
        }
        if (type.equals(CMSObjectIdentifiers.envelopedData)) {
            var envelope = new EnvelopedDataParser((ASN1SequenceParser) content.getContent(BERTags.SEQUENCE));
            envelope.getOriginatorInfo();
            ASN1Set recipients = set(envelope.getRecipientInfos());
            return recipients(recipients, envelope.getEncryptedContentInfo(), false);
        }
        if (type.equals(CMSObjectIdentifiers.signedData)) {
            return signed(SignedDataParser.getInstance(content.getContent(BERTags.SEQUENCE)));
        }
        if (type.equals(CMSObjectIdentifiers.encryptedData)) {
            return new Recognition.NotTaken(Reason.UNAUTHENTICATED);
        }
        return new Recognition.NotTaken(isCms(type) ? Reason.SIGNED_ONLY : Reason.NOT_SEALED);
    }

    /** A stream gives its parts in their order: a set is read before what follows it. */
    private static ASN1Set set(ASN1SetParser before) throws IOException {
        return ASN1Set.getInstance(before.toASN1Primitive());
    }

    private static Recognition recipients(
            ASN1Set recipients, EncryptedContentInfoParser content, boolean authenticated) {
        ASN1ObjectIdentifier cipher = content.getContentEncryptionAlgorithm().getAlgorithm();
        if (authenticated && !Taken.AES_GCM.contains(cipher)) {
            return new Recognition.NotTaken(Reason.OTHER_CIPHER);
        }
        if (!authenticated && !Taken.AES_CBC.contains(cipher)) {
            return new Recognition.NotTaken(Reason.UNAUTHENTICATED);
        }
        boolean onlyPkcs1 = recipients.size() > 0;
        for (ASN1Encodable recipient : recipients) {
            onlyPkcs1 &= isPkcs1(RecipientInfo.getInstance(recipient));
        }
        return onlyPkcs1 ? new Recognition.NotTaken(Reason.RSA_PKCS1) : new Recognition.Cms();
    }

    /** Signed around an envelope is taken as the envelope is; signed around anything else is only signed. */
    private static Recognition signed(SignedDataParser signed) throws IOException {
        set(signed.getDigestAlgorithms());
        if (!(signed.getEncapContentInfo().getContent(BERTags.OCTET_STRING) instanceof ASN1OctetStringParser octets)) {
            return new Recognition.NotTaken(Reason.SIGNED_ONLY);
        }
        InputStream within = new BerGuard(octets.getOctetStream());
        try {
            var parser = new ASN1StreamParser(within, Integer.MAX_VALUE);
            if (parser.readObject() instanceof ASN1SequenceParser sequence) {
                ContentInfoParser envelope = new ContentInfoParser(sequence);
                if (!envelope.getContentType().equals(CMSObjectIdentifiers.signedData)
                        && isCms(envelope.getContentType())) {
                    return taken(envelope);
                }
            }
        } catch (IOException | RuntimeException noEnvelope) {
            // a signed text, say
        }
        return new Recognition.NotTaken(Reason.SIGNED_ONLY);
    }

    private static boolean isPkcs1(RecipientInfo recipient) {
        return recipient.getInfo() instanceof KeyTransRecipientInfo transported
                && transported.getKeyEncryptionAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    private static boolean isCms(ASN1ObjectIdentifier type) {
        return type.on(PKCSObjectIdentifiers.pkcs_7) || type.on(PKCSObjectIdentifiers.id_ct);
    }
}
