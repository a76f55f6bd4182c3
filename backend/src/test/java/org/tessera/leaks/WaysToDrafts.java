package org.tessera.leaks;

import static org.tessera.leaks.Way.COORDINATED;
import static org.tessera.leaks.Way.OPENED;
import static org.tessera.leaks.Way.OUTLINED;

import java.util.List;

/** To drafts: assessments, their sections and what is said beside them. */
final class WaysToDrafts {

    private static final String S = "/api/sections/";
    private static final String A = "/api/assessments/";

    static final List<Way> ALL = List.of(
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
            Way.get(
                    "/api/assessments/{assessment}/teams",
                    "coordinates",
                    COORDINATED,
                    one -> A + one.assessment() + "/teams",
                    one -> ""),
            Way.put(
                    "/api/assessments/{assessment}/teams",
                    "is in the network",
                    OUTLINED,
                    one -> A + one.assessment() + "/teams",
                    "{\"accounts\":[]}"),
            Way.get("/api/sections/{section}", "opens the section", OPENED, one -> S + one.section(), Target::prose),
            new Way(
                    "POST /api/sections/{section}/evidence",
                    "opens the section",
                    OPENED,
                    (script, one) -> script.post(
                            S + one.section() + "/evidence", "{\"quotes\":[{\"passage\":\"" + one.released() + "\"}]}"),
                    one -> "quotes",
                    false),
            Way.get(
                    "/api/sections/{section}/pictures",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/pictures",
                    one -> one.picture().toString()),
            Way.get(
                    "/api/sections/{section}/pictures/{picture}",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/pictures/" + one.picture(),
                    one -> "PNG"),
            Way.post(
                    "/api/sections/{section}/pictures",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/pictures",
                    "no picture"),
            new Way(
                    "DELETE /api/sections/{section}/pictures/{picture}",
                    "opens the section",
                    OPENED,
                    (script, one) -> script.delete(S + one.section() + "/pictures/" + one.picture()),
                    one -> "",
                    true),
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
            Way.get(
                    "/api/sections/{section}/suggestions",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/suggestions",
                    Target::remark),
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
                    "/api/sections/{id}/marking",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking",
                    one -> "reasons"),
            Way.post(
                    "/api/sections/{id}/marking",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking",
                    "{\"marking\":\"BPL\",\"reason\":\"x\"}"),
            Way.post(
                    "/api/sections/{id}/marking/{proposal}/decision",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/marking/" + one.section() + "/decision",
                    "{\"confirmed\":false}"),
            new Way(
                    "DELETE /api/sections/{id}/marking",
                    "opens the section",
                    OPENED,
                    (script, one) -> script.delete(S + one.section() + "/marking"),
                    one -> "",
                    true));

    private WaysToDrafts() {}
}
