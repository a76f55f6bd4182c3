package org.tessera.leaks;

import static org.tessera.leaks.Way.COORDINATED;
import static org.tessera.leaks.Way.OUTLINED;

import java.util.List;

/** To editions and what leaves with them. */
final class WaysToEditions {

    private static final String A = "/api/assessments/";

    static final List<Way> ALL = List.of(
            Way.post(
                    "/api/assessments/{assessment}/editions",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/editions",
                    "{}"),
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
                    "{\"audience\":\"NETWORK\",\"recipients\":\"none\"}"),
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
                    true));

    private WaysToEditions() {}
}
