package org.tessera.envelope.cms;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/** The subject key identifier, by which {@code openssl cms -keyid} names a recipient. */
final class SubjectKey {

    private SubjectKey() {}

    static byte @Nullable [] identifier(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (extension == null) {
            return null;
        }
        byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
        return ASN1OctetString.getInstance(inner).getOctets();
    }
}
