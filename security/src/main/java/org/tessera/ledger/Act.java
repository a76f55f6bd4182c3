package org.tessera.ledger;

/** What somebody did. Names never change once written. */
public enum Act {
    SIGNED_IN,
    SIGNED_OUT,
    /** An account came that is not known here, or with other claims than before. */
    ACCOUNT_PRESENTED,
    ACCOUNTS_VIEWED,
    APPOINTMENT_PROPOSED,
    /** In force from now on. */
    APPOINTMENT_MADE,
    APPOINTMENT_ENDED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    DEPUTY_NAMED,
    DEPUTY_ENDED,
    HANDOVER_PROPOSED,
    WORK_HANDED_OVER,
    INSTALLATION_CLAIMED,
    INSTALLATION_FINISHED,
    REFUSED,
    CONTRIBUTION_RECEIVED,
    CONTRIBUTION_OPENED,
    CONTRIBUTION_REJECTED,
    CONTRIBUTION_PARSED,
    CONTRIBUTION_INDEXED,
    CONTRIBUTION_QUARANTINED,
    CONTRIBUTION_REPLACED,
    /** A refused one's data key, envelope and original. */
    CONTRIBUTION_DESTROYED,
    CONTRIBUTION_VIEWED,
    ORIGINAL_TAKEN,
    CONTRIBUTION_RELEASED,
    /** Beyond the network: not in force before the second signature. */
    RELEASE_PROPOSED,
    RELEASE_COSIGNED,
    RELEASE_REVOKED,
    CONTRIBUTION_WITHDRAWN,
    /** Its owner marked it otherwise: more strictly at once, weaker with a second person. */
    CONTRIBUTION_MARKED,
    MARKING_PROPOSED,
    /** A second person confirmed. */
    MARKING_SET,
    MARKING_REFUSED,
    /** The rule alone counts again. */
    MARKING_ENDED,
    /** A coordinator looked at sentences whose evidence became less; they stand. */
    AFFECTED_SETTLED,
    /** Whoever held a copy was told to give it back or destroy it, or need not. */
    COPY_RECALLED,
    COPY_GONE,
    RELEASE_REQUESTED,
    CLARIFICATION_ASKED,
    REQUESTS_VIEWED,
    REQUEST_DECIDED,
    USES_VIEWED,
    DOCUMENT_TRIED_AGAIN,
    PASSAGE_VIEWED,
    /** A page of a document, as a picture. */
    PAGE_VIEWED,
    PASSAGE_EVALUATED,
    PASSAGE_TRANSLATED,
    /** A second person said that a translation is right as it stands. */
    TRANSLATION_VERIFIED,
    SEARCHED,
    SEARCH_SAVED,
    SEARCH_FORGOTTEN,
    HITS_EXPORTED,
    /** Words of the own country's contributions, while somebody typed. */
    OWN_WORDS_OFFERED,
    PASSAGES_LINKED,
    PASSAGES_UNLINKED,
    ASSESSMENT_CREATED,
    /** Of an assessment or a template: something added, renamed, moved, taken out or put back. */
    OUTLINE_CHANGED,
    /** Who looks after it, and until when. */
    SECTION_PLANNED,
    SECTION_AGREED,
    /** Who coordinates and reviews an assessment or a chapter. */
    TEAM_NAMED,
    CHAPTER_MERGED,
    SECTION_VIEWED,
    SECTION_EDITED,
    /** Who wrote in it, and when. */
    SECTION_HISTORY_VIEWED,
    SECTION_RESTORED,
    /** Its owner corrected what a section cites; a coordinator leaves the citation as it is. */
    CITATION_KEPT,
    SECTION_AUDIENCE_SET,
    /** Put into a section, for its figures. */
    PICTURE_ADDED,
    PICTURE_VIEWED,
    /** For good; editions keep theirs. */
    PICTURE_DELETED,
    COMMENT_ADDED,
    COMMENT_ANSWERED,
    COMMENT_REPLIED,
    SUGGESTION_MADE,
    SUGGESTION_DECIDED,
    SECTION_SIGNED_OFF,
    REVIEW_ROUND_OPENED,
    /** Somebody invited has no more to say. */
    REVIEW_ROUND_DONE,
    REVIEW_ROUND_CLOSED,
    /** A round's texts with numbered lines, to be read offline. */
    ROUND_TEXTS_TAKEN,
    COMMENTS_TABLE_TAKEN,
    COMMENTS_TABLE_BROUGHT,
    EDITION_FROZEN,
    /** What was frozen, or its sentences one by one. */
    EDITION_VIEWED,
    EDITION_EXPORTED,
    EDITIONS_COMPARED,
    EDITION_PROOF_TAKEN,
    CLEARANCE_VIEWED,
    /** Somebody read the redline for an audience and let the text go out. */
    CLEARANCE_REVIEWED,
    EDITION_HANDED_OVER,
    /** Somebody wants to hear by e-mail that there is something new. */
    MAIL_CHOSEN,
    MAIL_ENDED,
    MAIL_SENT,
    LEDGER_READ,
    LEDGER_WORDS_OPENED,
    LEDGER_VERIFIED,
    DECISION_REPLAYED,
    INDEX_REBUILT,
    GLOSSARY_CHANGE_PROPOSED,
    GLOSSARY_CHANGE_ACCEPTED,
    GLOSSARY_CHANGE_REFUSED,
    /** A country's words are being blinded under a new key. */
    BLINDING_KEY_RENEWED,
    BLINDING_KEY_DESTROYED,
    SIGNER_REGISTERED,
    SIGNER_CONFIRMED,
    SIGNER_REFUSED,
    SIGNER_REVOKED,
    SIGNERS_VIEWED
}
