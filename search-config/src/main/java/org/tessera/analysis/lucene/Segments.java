package org.tessera.analysis.lucene;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.tokenattributes.ScriptAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tessera.analysis.Script;

/** Cuts a text into words by the rules of Unicode (UAX #29) and by script. */
public final class Segments {

    /**
     * A word as it stands in the text.
     *
     * @param from UTF-16 offset
     * @param to exclusive
     */
    public record Segment(int from, int to, Script script) {}

    private Segments() {}

    public static List<Segment> of(String text) {
        List<Segment> found = new ArrayList<>();
        try (ICUTokenizer tokenizer = new ICUTokenizer()) {
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            ScriptAttribute script = tokenizer.addAttribute(ScriptAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                found.add(new Segment(offset.startOffset(), offset.endOffset(), of(script.getCode())));
            }
            tokenizer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    private static Script of(int code) {
        return switch (code) {
            case UScript.LATIN -> Script.LATIN;
            case UScript.CYRILLIC -> Script.CYRILLIC;
            case UScript.GEORGIAN -> Script.GEORGIAN;
            case UScript.ARMENIAN -> Script.ARMENIAN;
            default -> Script.OTHER;
        };
    }
}
