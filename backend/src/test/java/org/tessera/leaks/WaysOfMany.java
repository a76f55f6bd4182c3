package org.tessera.leaks;

import java.util.Map;

/** Asked about many things at once, or for something that is nobody's; each has a test of its own in the matrix. */
final class WaysOfMany {

    static final Map<String, String> ALL = Map.ofEntries(
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
            Map.entry(
                    "GET /api/rounds/{id}/texts",
                    "a round that one is not invited to is like one that never was; in it, what `GET /api/sections/{id}` shows"),
            Map.entry(
                    "GET /api/rounds/{id}/comments-table",
                    "a round that one is not invited to is like one that never was; in it, what `GET /api/sections/{section}/comments` shows"),
            Map.entry(
                    "POST /api/rounds/{id}/comments-table",
                    "a round that one is not invited to is like one that never was"),
            Map.entry("GET /api/tasks", "the viewer's own, on sections within sight"),
            Map.entry(
                    "GET /api/sign-offs/{id}/changes",
                    "the own or a coordinator's; another's is like one that never was"),
            Map.entry("GET /api/assessments", "none for whom no section is written"),
            Map.entry("POST /api/assessments", "coordinators only; one refusal"),
            Map.entry("GET /api/recalls", "coordinators only; for others there is none"),
            Map.entry("GET /api/recalled-copies", "the account's own"),
            Map.entry("POST /api/recalled-copies/{copy}/gone", "the account's own; another's is like none"),
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
            Map.entry("POST /api/accounts/{account}/handovers", "either account out of sight is like none"),
            Map.entry("POST /api/accounts/{account}/handovers/{id}/confirmation", "one out of sight is like none"),
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

    private WaysOfMany() {}
}
