package org.tessera.leaks;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways out. One that is added to the application and not here fails the matrix: what is asked about one thing goes to
 * the list of its subject, all else to {@link WaysOfMany}.
 */
final class Ways {

    /** Asked about one thing each. */
    static final List<Way> OF_ONE_THING = Stream.of(WaysToEvidence.ALL, WaysToDrafts.ALL, WaysToEditions.ALL)
            .flatMap(List::stream)
            .toList();
    static final List<Way> OF_ONE_THING = List.of(
            Way.get(
                    "/api/contributions/{id}",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution(),
                    one -> one.restriction().marker),
            Way.get(
                    "/api/contributions/{id}/original",
                    "reads all of it",
                    WHOLE,
                    one -> C + one.contribution() + "/original",
                    one -> ""),
            new Way(
                    "GET /api/contributions/{id}/events",
                    "knows",
                    KNOWN,
                    (script, one) -> script.first(C + one.contribution() + "/events"),
                    one -> one.contribution().toString(),
                    true),
            Way.get(
                    "/api/contributions/{id}/report",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/report",
                    one -> ""),
            Way.post(
                    "/api/contributions/{id}/documents/{document}/retry",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/documents/" + one.contribution() + "/retry",
                    "{}"),
            Way.get(
                    "/api/contributions/{id}/releases",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/releases",
                    one -> ""),
            Way.get(
                    "/api/contributions/{id}/receipt",
                    "owns or coordinates",
                    INSIDE,
                    one -> C + one.contribution() + "/receipt",
                    one -> one.contribution().toString()),
            Way.get(
                    "/api/contributions/{id}/uses",
                    "owns or coordinates",
                    INSIDE,
                    one -> C + one.contribution() + "/uses",
                    one -> one.edition().toString()),
            Way.post(
                    "/api/contributions/{id}/releases",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/releases",
                    "{\"to\":[\"UA\"]}"),
            Way.post(
                    "/api/contributions/{id}/releases/{release}/cosign",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/releases/" + one.release() + "/cosign",
                    ""),
            new Way(
                    "DELETE /api/contributions/{id}/releases/{release}",
                    "knows",
                    KNOWN,
                    (script, one) -> script.delete(C + one.contribution() + "/releases/" + one.release()),
                    one -> "",
                    true),
            Way.post(
                    "/api/contributions/{id}/withdrawal",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/withdrawal",
                    "{\"reason\":\"none\"}"),
            Way.get(
                    "/api/contributions/{id}/marking",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/marking",
                    one -> "marking"),
            Way.post(
                    "/api/contributions/{id}/marking",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/marking",
                    "{\"marking\":\"BPL\",\"reason\":\"x\"}"),
            Way.post(
                    "/api/contributions/{id}/marking/{proposal}/decision",
                    "knows",
                    KNOWN,
                    one -> C + one.contribution() + "/marking/" + one.release() + "/decision",
                    "{\"confirmed\":false}"),
            Way.get("/api/passages/{id}", "reads", READ, one -> P + one.released(), one -> one.restriction().marker),
            Way.put(
                    "/api/passages/{id}/evaluation",
                    "reads",
                    READ,
                    one -> P + one.released() + "/evaluation",
                    "{\"evaluation\":\"A1\"}"),
            Way.put(
                    "/api/passages/{id}/translation",
                    "reads",
                    READ,
                    one -> P + one.released() + "/translation",
                    "{\"text\":\"x\",\"language\":\"ro\",\"status\":\"WORKING\"}"),
            Way.get("/api/passages/{id}/same", "reads", READ, one -> P + one.released() + "/same", one -> "copies"),
            Way.put(
                    "/api/passages/{id}/links/{other}",
                    "reads",
                    READ,
                    one -> P + one.released() + "/links/" + one.released(),
                    ""),
            new Way(
                    "DELETE /api/passages/{id}/links/{other}",
                    "reads",
                    READ,
                    (script, one) -> script.delete(P + one.released() + "/links/" + one.released()),
                    one -> "",
                    true),
            Way.put("/api/basket/{passage}", "reads", READ, one -> "/api/basket/" + one.released(), ""),
            new Way(
                    "DELETE /api/basket/{passage}",
                    "reads",
                    READ,
                    (script, one) -> script.delete("/api/basket/" + one.released()),
                    one -> "",
                    true),
            Way.get("/api/sections/{section}", "opens the section", OPENED, one -> S + one.section(), Target::prose),
            Way.get(
                    "/api/sections/{section}/marking",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking",
                    one -> "reasons"),
            Way.get(
                    "/api/sections/{section}/affected",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/affected",
                    one -> ""),
            Way.post(
                    "/api/sections/{section}/affected/{id}/settled",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/affected/" + one.section() + "/settled",
                    ""),
            Way.post(
                    "/api/sections/{section}/marking",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking",
                    "{\"marking\":\"BPL\",\"reason\":\"x\"}"),
            Way.post(
                    "/api/sections/{section}/marking/{proposal}/decision",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking/" + one.section() + "/decision",
                    "{\"confirmed\":false}"),
            new Way(
                    "DELETE /api/sections/{section}/marking",
                    "opens the section",
                    OPENED,
                    (script, one) -> script.delete(S + one.section() + "/marking"),
                    one -> "",
                    true),
            new Way(
                    "POST /api/sections/{section}/evidence",
                    "opens the section",
                    OPENED,
                    (script, one) -> script.post(
                            S + one.section() + "/evidence", "{\"quotes\":[{\"passage\":\"" + one.released() + "\"}]}"),
                    one -> "quotes",
                    false),
            Way.get(
                    "/api/sections/{section}/shut-out",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/shut-out?passage=" + one.released(),
                    one -> ""),
            Way.post(
                    "/api/sections/{section}/steps",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/steps",
                    "{\"version\":0,\"steps\":[]}"),
            Way.put(
                    "/api/sections/{section}/audience",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/audience",
                    "{\"to\":[]}"),
            Way.get(
                    "/api/sections/{section}/comments",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/comments",
                    Target::remark),
            Way.post(
                    "/api/sections/{section}/comments",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/comments",
                    "{\"version\":1,\"from\":1,\"to\":2,\"text\":\"x\"}"),
            Way.post(
                    "/api/comments/{comment}/answer",
                    "opens the section",
                    OPENED,
                    one -> "/api/comments/" + one.comment() + "/answer",
                    "{\"outcome\":\"ACCEPTED\",\"reason\":\"x\"}"),
            Way.get(
                    "/api/requests/{id}",
                    "owns or coordinates",
                    INSIDE,
                    one -> "/api/requests/" + one.request(),
                    Target::reason),
            Way.post(
                    "/api/requests/{id}/decision",
                    "owns or coordinates",
                    INSIDE,
                    one -> "/api/requests/" + one.request() + "/decision",
                    "{\"outcome\":\"REFUSED\",\"reason\":\"x\"}"),
            new Way(
                    "DELETE /api/requests/{id}",
                    "owns or coordinates",
                    INSIDE,
                    (script, one) -> script.delete("/api/requests/" + one.request()),
                    one -> "",
                    true),
            Way.get(
                    "/api/assessments/{id}",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment(),
                    one -> one.assessment().toString()),
            Way.post(
                    "/api/assessments/{assessment}/chapters/{chapter}/merge",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/chapters/" + one.chapter() + "/merge",
                    "{}"),
            Way.post(
                    "/api/assessments/{assessment}/editions",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/editions",
                    "{}"),
            Way.get(
                    "/api/sections/{section}/suggestions",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/suggestions",
                    one -> ""),
            Way.post(
                    "/api/sections/{section}/suggestions",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/suggestions",
                    "{\"version\":1,\"from\":1,\"to\":2,\"becomes\":\"x\"}"),
            Way.post(
                    "/api/comments/{comment}/replies",
                    "opens the section",
                    OPENED,
                    one -> "/api/comments/" + one.comment() + "/replies",
                    "{\"text\":\"x\"}"),
            Way.post(
                    "/api/assessments/{assessment}/rounds",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/rounds",
                    "{}"),
            Way.get(
                    "/api/assessments/{assessment}/rounds",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/rounds",
                    one -> ""),
            Way.post(
                    "/api/assessments/{assessment}/sign-offs",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/sign-offs",
                    "{\"verdict\":\"SIGNED\",\"sections\":[]}"),
            Way.get(
                    "/api/assessments/{assessment}/sign-offs",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/sign-offs",
                    one -> ""),
            Way.get(
                    "/api/assessments/{assessment}/editions",
                    "coordinates",
                    COORDINATED,
                    one -> A + one.assessment() + "/editions",
                    one -> one.edition().toString()),
            Way.get(
                    "/api/editions/{id}",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition(),
                    Target::prose),
            Way.get(
                    "/api/editions/{id}/marking",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/marking",
                    one -> "today"),
            Way.post(
                    "/api/editions/{id}/marking",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/marking",
                    "{\"marking\":\"BPL\",\"reason\":\"x\"}"),
            Way.post(
                    "/api/editions/{id}/marking/{proposal}/decision",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/marking/" + one.edition() + "/decision",
                    "{\"confirmed\":false}"),
            new Way(
                    "DELETE /api/editions/{id}/marking",
                    "coordinates",
                    COORDINATED,
                    (script, one) -> script.delete("/api/editions/" + one.edition() + "/marking"),
                    one -> "",
                    true),
            Way.get(
                    "/api/editions/{id}/sentences",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/sentences",
                    Target::prose),
            Way.get(
                    "/api/editions/{id}/sentences/{ordinal}/proof",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/sentences/0/proof",
                    one -> "root"),
            Way.get(
                    "/api/editions/{before}/diff/{after}",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/diff/" + one.edition(),
                    Target::prose),
            Way.get(
                    "/api/editions/{id}/export",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/export?format=json",
                    Target::prose),
            Way.get(
                    "/api/editions/{id}/clearance",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/clearance?audience=NETWORK",
                    Target::prose),
            Way.post(
                    "/api/editions/{id}/clearance/review",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/clearance/review",
                    "{\"audience\":\"NETWORK\",\"digest\":\"none\"}"),
            Way.get(
                    "/api/editions/{id}/copies",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/copies",
                    one -> ""),
            Way.post(
                    "/api/editions/{id}/copies/{copy}/recall",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/copies/" + one.edition() + "/recall",
                    ""),
            Way.post(
                    "/api/editions/{id}/package",
                    "coordinates",
                    COORDINATED,
                    one -> "/api/editions/" + one.edition() + "/package",
                    "{\"audience\":\"NETWORK\",\"recipients\":\"none\"}"));

    /** Asked about many things at once, or for something that is nobody's; each has a test of its own in the matrix. */
    static final Map<String, String> OF_MANY = Map.ofEntries(
            Map.entry("GET /api/contributions", "items and total are what the viewer knows of"),
            Map.entry(
                    "POST /api/search", "hits, total and facets are what the viewer reads; unseen is like unheard-of"),
            Map.entry("POST /api/search/export", "as `POST /api/search`; words that are not to be passed on stay here"),
            Map.entry(
                    "GET /api/documents/{document}/pages/{page}",
                    "of a PDF in what `GET /api/contributions/{id}/original` gives; all else is like none"),
            Map.entry("GET /api/glossary", "coordinators only; from coordinators' words alone"),
            Map.entry("GET /api/glossary/changes", "coordinators only"),
            Map.entry("POST /api/glossary/changes", "coordinators only"),
            Map.entry("POST /api/glossary/changes/{id}/acceptance", "coordinators only"),
            Map.entry("POST /api/glossary/changes/{id}/refusal", "coordinators only"),
            Map.entry("GET /api/searches", "the account's own"),
            Map.entry("POST /api/searches", "the account's own"),
            Map.entry("PUT /api/searches/{id}", "the account's own; another's is like none"),
            Map.entry("DELETE /api/searches/{id}", "the account's own; another's is like none"),
            Map.entry("GET /api/alerts", "what the viewer reads now, whatever was found before"),
            Map.entry("POST /api/alerts/seen", "the account's own"),
            Map.entry("GET /api/basket", "the account's own, of it what the viewer reads now"),
            Map.entry(
                    "POST /api/search/suggestions",
                    "from glossary, gazetteer and what the own unit or country handed in, nothing else"),
            Map.entry("GET /api/intake/receipts-certificate", "the same for everybody"),
            Map.entry(
                    "POST /api/suggestions/{suggestion}/decision",
                    "who may not open its section is answered as if it never was"),
            Map.entry("POST /api/rounds/{id}/done", "a round that one is not invited to is like one that never was"),
            Map.entry("POST /api/rounds/{id}/close", "a round that one is not invited to is like one that never was"),
            Map.entry("GET /api/tasks", "the viewer's own, on sections within sight"),
            Map.entry(
                    "GET /api/sign-offs/{id}/changes",
                    "the own or a coordinator's; another's is like one that never was"),
            Map.entry("GET /api/assessments", "none for whom no section is written"),
            Map.entry("POST /api/assessments", "coordinators only; one refusal"),
            Map.entry("GET /api/ledger", "auditors only; no marker even for them"),
            Map.entry("GET /api/ledger/{seq}/words", "auditors only"),
            Map.entry("GET /api/ledger/verification", "auditors only"),
            Map.entry("GET /api/ledger/replay", "auditors only: owners, rights and releases, never content"),
            Map.entry("POST /api/contributions", "a receipt to whom handed in; what may not be replaced is one answer"),
            Map.entry(
                    "GET /api/requests", "items and total are the owner's own; all for coordinators; none for others"),
            Map.entry("POST /api/requests", "coordinators only; a passage that is gone is like one that never was"),
            Map.entry(
                    "GET /api/signers",
                    "the own keys; for a lead the country's, for an administrator all; one refusal for others"),
            Map.entry("POST /api/signers", "a key for the own country; another country's is no reason to refuse it"),
            Map.entry("POST /api/signers/{id}/confirmation", "a key out of sight is like one that never was"),
            Map.entry("POST /api/signers/{id}/refusal", "a key out of sight is like one that never was"),
            Map.entry("POST /api/signers/{id}/revocation", "a key out of sight is like one that never was"),
            Map.entry("GET /api/refused", "administrators only: number, owner, size and level, no words"),
            Map.entry("POST /api/refused/{id}/destruction", "administrators only; what was not refused is like none"),
            Map.entry(
                    "GET /api/accounts", "a lead the country's (a unit's the unit's), administrators all; one refusal"),
            Map.entry("GET /api/accounts/me", "the own account"),
            Map.entry("POST /api/accounts/{account}/appointments", "an account out of sight is like none"),
            Map.entry(
                    "POST /api/accounts/{account}/appointments/{id}/confirmation",
                    "an account out of sight is like none"),
            Map.entry("DELETE /api/accounts/{account}/appointments/{id}", "an account out of sight is like none"),
            Map.entry("POST /api/accounts/{account}/deputyships", "an account out of sight is like none"),
            Map.entry("DELETE /api/accounts/{account}/deputyships/{id}", "one out of sight is like none"),
            Map.entry("POST /api/accounts/{account}/disabling", "an account out of sight is like none"),
            Map.entry("DELETE /api/accounts/{account}/disabling", "an account out of sight is like none"),
            Map.entry("GET /api/blinding-keys", "administrators only: countries and counts of contributions"),
            Map.entry("POST /api/blinding-keys/{country}/renewal", "administrators only"),
            Map.entry("GET /api/intake/seal.html", "the same for everybody"),
            Map.entry("GET /api/intake/seal.html.p7s", "the same for everybody"),
            Map.entry("OPTIONS /api/uploads", "the same for everybody"),
            Map.entry("GET /api/uploads", "the own account's, nobody else's"),
            Map.entry("POST /api/uploads", "as `POST /api/contributions`"),
            Map.entry("HEAD /api/uploads/{id}", "an upload of another account is like one that never was"),
            Map.entry("PATCH /api/uploads/{id}", "an upload of another account is like one that never was"),
            Map.entry("DELETE /api/uploads/{id}", "an upload of another account is like one that never was"),
            Map.entry("POST /api/uploads/{id}/completion", "an upload of another account is like one that never was"),
            Map.entry("GET /api/intake/ml-kem-certificate", "the same for everybody"),
            Map.entry("GET /api/intake/certificate", "the same for everybody"),
            Map.entry("GET /api/intake/openpgp-key", "the same for everybody"));

    private Ways() {}
}
