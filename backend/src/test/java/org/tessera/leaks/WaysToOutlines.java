package org.tessera.leaks;

import static org.tessera.leaks.Way.OPENED;
import static org.tessera.leaks.Way.OUTLINED;

import java.util.List;

/** To outlines; a chapter here has one section, and is within sight with it. */
final class WaysToOutlines {

    private static final String S = "/api/sections/";
    private static final String C = "/api/chapters/";

    static final List<Way> ALL = List.of(
            Way.get(
                    "/api/assessments/{assessment}/outline",
                    "is in the network",
                    OUTLINED,
                    one -> "/api/assessments/" + one.assessment() + "/outline",
                    one -> one.assessment().toString()),
            Way.put(
                    "/api/chapters/{chapter}/title",
                    "opens the section",
                    OPENED,
                    one -> C + one.chapter() + "/title",
                    "{\"title\":\"x\"}"),
            Way.put(
                    "/api/chapters/{chapter}/place",
                    "opens the section",
                    OPENED,
                    one -> C + one.chapter() + "/place",
                    "{\"at\":0}"),
            Way.put(
                    "/api/sections/{section}/title",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/title",
                    "{\"title\":\"x\"}"),
            Way.put(
                    "/api/sections/{section}/place",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/place",
                    "{\"chapter\":\"00000000-0000-0000-0000-000000000000\",\"at\":0}"),
            Way.put(
                    "/api/sections/{section}/plan",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/plan",
                    "{\"responsible\":\"x\"}"),
            Way.put(
                    "/api/sections/{section}/agreement",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/agreement",
                    "{\"version\":1}"));

    private WaysToOutlines() {}
}
