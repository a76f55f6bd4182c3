package org.tessera.leaks;

import java.util.Map;

/** The pages, by route. */
final class Views {

    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("", "the coverage of what the viewer knows of"),
            Map.entry("contributions", "as `GET /api/contributions`"),
            Map.entry("contributions/:id", "as `GET /api/contributions/{id}` and its `/uses`"),
            Map.entry("documents/:id/:passage?", "as `GET /api/passages/{id}`, of each passage"),
            Map.entry("alerts", "as `GET /api/alerts`"),
            Map.entry("basket", "as `GET /api/basket`"),
            Map.entry("glossary", "as `GET /api/glossary`"),
            Map.entry("search", "as `POST /api/search`"),
            Map.entry("passages/:id", "as `GET /api/passages/{id}`"),
            Map.entry("assessments", "as `GET /api/assessments`"),
            Map.entry("assessments/:assessment/:section?", "as `GET /api/sections/{section}`; title and outline too"),
            Map.entry("templates/:template?", "coordinators only"),
            Map.entry("tasks", "as `GET /api/tasks`"),
            Map.entry(
                    "translations/:into?",
                    "as `GET /api/passages/{id}`, of each passage that the viewer may translate"),
            Map.entry("rounds/:assessment", "as `GET /api/assessments/{assessment}/rounds`"),
            Map.entry("sign-off/:assessment", "as `GET /api/assessments/{assessment}/sign-offs`"),
            Map.entry("compare/:before/:after", "as `GET /api/editions/{before}/diff/{after}`"),
            Map.entry("editions/:id", "as `GET /api/editions/{id}/clearance`"),
            Map.entry("recalls", "as `GET /api/recalls`, and the own `GET /api/recalled-copies`"),
            Map.entry("requests", "as `GET /api/requests`; the passages as `GET /api/passages/{id}`"),
            Map.entry("accounts", "as `GET /api/accounts`"),
            Map.entry("waiting", "as `GET /api/accounts/me`, and who could confirm it"),
            Map.entry("replay", "as `GET /api/ledger/replay`"),
            Map.entry("setup", "nobody's, and gone once the first run is over"),
            Map.entry("signers", "as `GET /api/signers`"),
            Map.entry("keys", "as `GET /api/blinding-keys`"),
            Map.entry("refused", "as `GET /api/refused`"),
            Map.entry("ledger", "auditors only"),
            Map.entry("hand-in/:replaces?", "as `POST /api/contributions`"));

    private Views() {}
}
