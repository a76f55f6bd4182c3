package org.tessera.drafting;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.drafting.jdbc.SectionNews;

/** Tells whoever has a section open that something beside its text changed, on every node. */
@Component
public class SectionNotices {

    public static final String COMMENTS = "comments";
    public static final String EVIDENCE = "evidence";
    public static final String AUDIENCE = "audience";
    public static final String SUGGESTIONS = "suggestions";
    public static final String SIGN_OFFS = "sign-offs";

    private final SectionNews news;

    SectionNotices(SectionNews news) {
        this.news = news;
    }

    /**
     * Sent once the caller's transaction has committed, or at once without one.
     *
     * @param kind a word of the drafting protocol such as {@code comments}; never content
     */
    public void broadcast(UUID section, String kind) {
        news.broadcast(new SectionNotice(section, kind));
    }
}
