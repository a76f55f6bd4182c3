package org.tessera.ui.handin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.CrimeAreas;
import org.tessera.ui.Words;

/** The form in the browser; the server gives it words and codes and never sees the file. */
@Tag("tessera-hand-in")
@JsModule("./sealing/tessera-hand-in.ts")
// What the sealing page has too; named here so that a change of it is noticed.
@JsModule("./sealing/der.js")
@JsModule("./sealing/digest.js")
@JsModule("./sealing/cms.js")
@JsModule("./sealing/openpgp.js")
@JsModule("./sealing/seal.js")
@NpmPackage(value = "tus-js-client", version = "4.3.1")
class HandInForm extends Component {

    private static final List<String> KEYS = List.of(
            "file",
            "drop",
            "drop-or",
            "file-hint",
            "is-plain",
            "is-envelope",
            "is-large",
            "files",
            "as-one",
            "as-many",
            "open",
            "go-on",
            "let-go",
            "choose-again",
            "another-file",
            "pause",
            "paused",
            "away",
            "ml-kem",
            "ml-kem-certificate",
            "offline",
            "offline-signature",
            "receipts-certificate",
            "certificate-print",
            "about",
            "replaces",
            "replaces-none",
            "replaces-hint",
            "title",
            "areas",
            "period",
            "from",
            "to",
            "use",
            "source",
            "information",
            "choose",
            "source.A",
            "source.B",
            "source.C",
            "source.X",
            "information.1",
            "information.2",
            "information.3",
            "information.4",
            "handling",
            "handling.H0",
            "handling.H1",
            "handling.H2",
            "handling.H3",
            "handling-note",
            "marking",
            "marking.PUBLIC",
            "marking.BPL",
            "marking.RESTRICTED",
            "marking-hint.PUBLIC",
            "marking-hint.BPL",
            "marking-hint.RESTRICTED",
            "note",
            "how.1",
            "how.2",
            "how.3",
            "send",
            "seal-and-send",
            "step.seal",
            "step.digest",
            "step.upload",
            "verify",
            "verify-words",
            "certificate",
            "openpgp-key",
            "received",
            "same-digest",
            "other-digest",
            "digest-agrees",
            "digest-differs",
            "size",
            "time",
            "follow",
            "keep",
            "another",
            "need.envelope",
            "need.title",
            "need.areas",
            "need.period",
            "need.evaluation",
            "need.handling",
            "too-large",
            "no-certificate",
            "failed",
            "signed-out",
            "sign-in");

    /**
     * @param earlier what the own country handed in before and may still correct
     * @param correcting the one to begin with, null for none
     * @param mlKem whether there is an ML-KEM certificate to offer
     */
    HandInForm(String account, List<Contribution> earlier, @Nullable UUID correcting, boolean mlKem) {
        Map<String, Object> words = new HashMap<>();
        KEYS.forEach(key -> words.put(key, Words.of("hand-in." + key)));
        CrimeAreas.CODES.forEach(code -> words.put("area." + code, Words.area(code)));
        getElement().setPropertyMap("words", words);
        getElement().setPropertyList("areas", CrimeAreas.CODES);
        getElement().setProperty("account", account);
        getElement().setProperty("mlKem", mlKem);
        getElement()
                .setPropertyList(
                        "earlier",
                        earlier.stream()
                                .map(one -> Map.of(
                                        "id", one.id().toString(),
                                        "title", one.particulars().title(),
                                        "told", Words.date(LocalDate.ofInstant(one.receivedAt(), ZoneOffset.UTC))))
                                .toList());
        getElement().setProperty("correcting", correcting == null ? "" : correcting.toString());
    }
}
