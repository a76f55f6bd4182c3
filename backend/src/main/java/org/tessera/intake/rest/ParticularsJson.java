package org.tessera.intake.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.tessera.intake.Said;
import org.tessera.problem.Invalid;
import org.tessera.problem.TooLarge;
import org.tessera.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The part {@code particulars}: small, in memory, and every field known. */
final class ParticularsJson {

    private static final int LARGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ParticularsJson() {}

    static Said read(InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLarge(Texts.get("intake.particulars-large", LARGEST / 1024));
        }
        try {
            Said said = JSON.readValue(bytes, Said.class);
            if (said == null) {
                throw new Invalid("particulars", Texts.get("intake.particulars-unreadable"));
            }
            return said;
        } catch (DatabindException wrong) {
            if (wrong.getPath().isEmpty()) {
                throw unreadable();
            }
            throw new Invalid(path(wrong), Texts.get("intake.field-unreadable"));
        } catch (JacksonException noJson) {
            throw unreadable();
        }
    }

    private static Invalid unreadable() {
        return new Invalid("particulars", Texts.get("intake.particulars-unreadable"));
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
