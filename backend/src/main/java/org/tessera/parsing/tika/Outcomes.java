package org.tessera.parsing.tika;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed;
import org.tessera.text.Texts;

/** What becomes of one document, before, after and instead of reading it. */
final class Outcomes {

    private Outcomes() {}

    static @Nullable Parsed passedOver(List<String> path, Path file, String name) throws IOException {
        if (Kinds.isClutter(name)) {
            return new Parsed.Skipped(path, Kinds.OCTETS, Texts.get("parsing.clutter"));
        }
        if (Files.size(file) == 0) {
            return new Parsed.Skipped(path, Kinds.OCTETS, Texts.get("parsing.empty"));
        }
        return null;
    }

    static @Nullable Parsed refused(List<String> path, Path file, String type, String name) throws IOException {
        if (Malice.isTestVirus(file)) {
            return new Parsed.Quarantined(path, Kinds.OCTETS, Texts.get("parsing.infected"));
        }
        if (Kinds.isProgram(type, name)) {
            return new Parsed.Quarantined(path, type, Texts.get("parsing.program"));
        }
        if (Kinds.isPicture(type) && !Scans.canReadPictures()) {
            return new Parsed.Skipped(path, type, Texts.get("parsing.picture"));
        }
        if (Kinds.isSoundOrFilm(type)) {
            return new Parsed.Skipped(path, type, Texts.get("parsing.no-text-in-kind"));
        }
        return type.equals(Kinds.OCTETS) ? new Parsed.Quarantined(path, type, Texts.get("parsing.unknown-kind")) : null;
    }

    static Parsed read(List<String> path, String type, Passages passages, Findings findings, Attachments attachments) {
        boolean nothing = passages.finish().isEmpty();
        if (nothing && attachments.found().isEmpty()) {
            String why = type.equals("application/pdf") && !Scans.canReadPictures()
                    ? "parsing.no-text-layer"
                    : Kinds.isPicture(type) || type.equals("application/pdf")
                            ? "parsing.nothing-recognised"
                            : "parsing.no-text";
            return new Parsed.Skipped(path, type, Texts.get(why));
        }
        if (passages.full()) {
            findings.problem("parsing.rest-too-long");
        }
        return new Parsed.Read(path, type, List.of(), findings.problems(), findings.extents());
    }

    static Parsed failed(List<String> path, String type, Passages passages, Throwable cause) {
        if (Locks.speaksOf(cause)) {
            return new Parsed.NeedsPassword(path, type);
        }
        return passages.finish().isEmpty()
                ? new Parsed.Quarantined(path, type, Texts.get("parsing.damaged"))
                : new Parsed.Read(path, type, List.of(), List.of(Texts.get("parsing.partly-read")));
    }

    /** Parsers wrap what is thrown through them. */
    static Attachments.@Nullable TooMuch tooMuch(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Attachments.TooMuch tooMuch) {
                return tooMuch;
            }
        }
        return null;
    }

    static Parsed tooMuch(List<String> path, String type, Attachments.TooMuch why) {
        return new Parsed.Quarantined(path, type, Texts.get(String.valueOf(why.getMessage())));
    }

    /** A limit was reached, or there is nobody to read for. */
    static boolean isNotOfTheFile(Throwable cause) {
        return tooMuch(cause) != null || isPipe(cause);
    }

    /** The pipe to the application broke: there is nobody to tell. */
    static boolean isPipe(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && message.contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }
}
