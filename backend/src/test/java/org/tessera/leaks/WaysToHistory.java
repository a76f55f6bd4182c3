package org.tessera.leaks;

import static org.tessera.leaks.Way.OPENED;

import java.util.List;

/** To what a section was before, and who wrote it. */
final class WaysToHistory {

    private static final String S = "/api/sections/";

    static final List<Way> ALL = List.of(
            Way.get(
                    "/api/sections/{section}/history",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/history",
                    one -> "coordinator"),
            Way.get(
                    "/api/sections/{section}/history/{version}",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/history/1",
                    one -> "doc"),
            Way.get(
                    "/api/sections/{section}/authors",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/authors?version=1&from=1&to=2",
                    one -> "["),
            Way.post(
                    "/api/sections/{section}/history/{version}/restoration",
                    "opens the section",
                    OPENED,
                    one -> S + one.section() + "/history/1/restoration",
                    ""));

    private WaysToHistory() {}
}
