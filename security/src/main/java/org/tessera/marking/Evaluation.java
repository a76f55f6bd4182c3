package org.tessera.marking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The 4x4 evaluation of Regulation (EU) 2016/794, Article 29: source {@code A B C X}, information {@code 1} to {@code 4}.
 * It belongs to each item, not to the file.
 */
public record Evaluation(char source, int information) {

    private static final Pattern SYNTAX = Pattern.compile("[ABCX][1-4]");

    /**
     * @param code such as {@code B2}
     * @throws IllegalArgumentException if it is not a 4x4 code, with a message for the person who wrote it
     */
    @JsonCreator
    public static Evaluation of(String code) {
        if (!SYNTAX.matcher(code).matches()) {
            throw new IllegalArgumentException("An evaluation is a letter A, B, C or X and a digit 1 to 4, such as B2");
        }
        return new Evaluation(code.charAt(0), code.charAt(1) - '0');
    }

    @JsonValue
    @Override
    public String toString() {
        return "" + source + information;
    }
}
