package org.tessera.envelope.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.envelope.GcmVector;

/** Wycheproof's vectors on the stream itself: also those with data beside the content, which no envelope can hold. */
class GcmContentVectorsTest {

    static Stream<GcmVector> vectors() {
        return GcmVector.all().filter(each -> each.nonce().length > 0);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsValidOpensAndNothingElse(GcmVector vector) throws Exception {
        if (vector.valid()) {
            assertThat(open(vector)).isEqualTo(vector.content());
        } else {
            assertThatThrownBy(() -> open(vector)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] open(GcmVector vector) throws Exception {
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        beside.writeBytes(vector.beside());
        SequenceInputStream sealed = new SequenceInputStream(
                new ByteArrayInputStream(vector.sealed()), new ByteArrayInputStream(vector.tag()));
        SecretKeySpec key = new SecretKeySpec(vector.key(), "AES");
        try (GcmContent content = new GcmContent(sealed, key, vector.nonce(), vector.tag().length, beside)) {
            return content.readAllBytes();
        }
    }
}
