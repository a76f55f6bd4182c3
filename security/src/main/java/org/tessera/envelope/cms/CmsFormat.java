package org.tessera.envelope.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.AuthEnvelopedDataParser;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tessera.envelope.EnvelopeFormat;
import org.tessera.envelope.Reason;
import org.tessera.envelope.Recognition;

/** Reads a CMS envelope's public header: only AuthEnvelopedData with AES-GCM is taken. */
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

    private static Recognition taken(ContentInfoParser content) throws IOException {
        ASN1ObjectIdentifier type = content.getContentType();
        if (type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            return recipients(new AuthEnvelopedDataParser((ASN1SequenceParser) content.getContent(BERTags.SEQUENCE)));
        }
        if (type.equals(CMSObjectIdentifiers.envelopedData) || type.equals(CMSObjectIdentifiers.encryptedData)) {
            return new Recognition.NotTaken(Reason.UNAUTHENTICATED);
        }
        return new Recognition.NotTaken(isCms(type) ? Reason.SIGNED_ONLY : Reason.NOT_SEALED);
    }

    private static Recognition recipients(AuthEnvelopedDataParser envelope) throws IOException {
        envelope.getOriginatorInfo();
        ASN1Set recipients = ASN1Set.getInstance(envelope.getRecipientInfos().toASN1Primitive());
        ASN1ObjectIdentifier cipher = envelope.getAuthEncryptedContentInfo()
                .getContentEncryptionAlgorithm()
                .getAlgorithm();
        if (!Taken.AES_GCM.contains(cipher)) {
            return new Recognition.NotTaken(Reason.OTHER_CIPHER);
        }
        boolean onlyPkcs1 = recipients.size() > 0;
        for (ASN1Encodable recipient : recipients) {
            onlyPkcs1 &= isPkcs1(RecipientInfo.getInstance(recipient));
        }
        return onlyPkcs1 ? new Recognition.NotTaken(Reason.RSA_PKCS1) : new Recognition.Cms();
    }

    private static boolean isPkcs1(RecipientInfo recipient) {
        return recipient.getInfo() instanceof KeyTransRecipientInfo transported
                && transported.getKeyEncryptionAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    private static boolean isCms(ASN1ObjectIdentifier type) {
        return type.on(PKCSObjectIdentifiers.pkcs_7) || type.on(PKCSObjectIdentifiers.id_ct);
    }
}
