package org.tessera.envelope.openpgp;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPMarker;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPadding;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.tessera.envelope.Copying;
import org.tessera.envelope.Copying.End;
import org.tessera.envelope.KnownKeys;
import org.tessera.envelope.Signature;
import org.tessera.envelope.UnverifiedSpool;

/** The literal data within a decrypted message, out of compression and from behind a signature. */
record Unpacking(End end, Signature signature) {

    /** Compression within compression is nothing that anybody's tool makes. */
    private static final int DEPTH = 2;

    private static final int PACKETS = 32;

    static Unpacking unpack(InputStream plain, KnownKeys known, UnverifiedSpool spool, long limit) throws IOException {
        Unfolding bounded = new Unfolding(plain, spool);
        Checking checking = new Checking(known);
        Preface preface = new Preface(bounded.input());
        PGPObjectFactory packets = new PGPObjectFactory(preface, new BcKeyFingerprintCalculator());
        int depth = 0;
        for (int i = 0; i < PACKETS; i++) {
            InputStream content = null;
            try {
                Object next = packets.nextObject();
                if (next instanceof PGPCompressedData compressed && depth < DEPTH) {
                    preface.end();
                    preface = new Preface(compressed.getDataStream());
                    packets = new PGPObjectFactory(preface, new BcKeyFingerprintCalculator());
                    depth++;
                } else if (next instanceof PGPOnePassSignatureList list && !list.isEmpty()) {
                    checking.announced(list);
                } else if (next instanceof PGPSignatureList list && !list.isEmpty()) {
                    checking.given(list);
                } else if (next instanceof PGPLiteralData literal) {
                    preface.end();
                    content = literal.getInputStream();
                } else if (!(next instanceof PGPMarker || next instanceof PGPPadding)) {
                    break;
                }
            } catch (IOException | PGPException | RuntimeException faulty) {
                break;
            }
            if (content != null) {
                End end = Copying.copy(checking.along(bounded.output(content)), spool, limit);
                preface.again();
                return new Unpacking(
                        end == End.WHOLE && !fits(checking, packets) ? End.FAULTY : end, checking.signature());
            }
        }
        return new Unpacking(End.FAULTY, new Signature.None());
    }

    private static boolean fits(Checking checking, PGPObjectFactory packets) {
        try {
            PGPSignatureList after =
                    checking.waits() && packets.nextObject() instanceof PGPSignatureList list ? list : null;
            return checking.fits(after);
        } catch (IOException | PGPException | RuntimeException faulty) {
            return false;
        }
    }
}
