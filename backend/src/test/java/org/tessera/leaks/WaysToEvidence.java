package org.tessera.leaks;

import static org.tessera.leaks.Way.INSIDE;
import static org.tessera.leaks.Way.KNOWN;
import static org.tessera.leaks.Way.READ;
import static org.tessera.leaks.Way.WHOLE;

import java.util.List;

/** To contributions, passages, baskets and requests. */
final class WaysToEvidence {

    private static final String C = "/api/contributions/";
    private static final String P = "/api/passages/";

    static final List<Way> ALL = List.of(
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
                    "{\"confirmed\":false}"));

    private WaysToEvidence() {}
}
