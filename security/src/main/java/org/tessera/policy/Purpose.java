package org.tessera.policy;

/** For what evidence is used. The owner fixes it (Regulation (EU) 2016/794, Article 19); handling codes narrow it. */
public enum Purpose {
    /** Reading, searching and drafting here. */
    ANALYSIS,
    /** A text given to an audience of police. */
    DISSEMINATION,
    TRAINING,
    PUBLICATION,
    /** Before a court. */
    PROCEEDINGS;

    /** Why an audience is given a text. */
    static Purpose of(Audience audience) {
        return switch (audience) {
            case CAPASPOC -> TRAINING;
            case PUBLIC -> PUBLICATION;
            default -> DISSEMINATION;
        };
    }
}
