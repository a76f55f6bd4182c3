package org.tessera.ui.assessments;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.assessment.Yardstick;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;
import org.tessera.text.Texts;
import org.tessera.ui.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The editor in the browser. The text itself travels over the drafting socket and never through here; this carries what
 * stands beside it: words of evidence, comments, insertions.
 */
@Tag("tessera-draft")
@JsModule("./editor/tessera-draft.ts")
// The editor imports them itself; named here, the committed bundle records their hashes and is built anew for a change.
@JsModule("./drafting/schema.js")
@JsModule("./drafting/rebase.js")
@JsModule("./drafting/following.js")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
@NpmPackage(value = "prosemirror-transform", version = "1.12.6")
@NpmPackage(value = "prosemirror-history", version = "1.5.1")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-commands", version = "1.7.2")
@NpmPackage(value = "prosemirror-tables", version = "1.8.5")
@NpmPackage(value = "prosemirror-schema-list", version = "1.6.0")
@NpmPackage(value = "prosemirror-inputrules", version = "1.6.0")
@NpmPackage(value = "prosemirror-gapcursor", version = "1.4.1")
@NpmPackage(value = "prosemirror-dropcursor", version = "1.8.4")
class DraftEditor extends Component {

    /** What the person does in the text. */
    interface Listener {
        void wanted(List<UUID> passages);

        void openPassage(UUID passage);

        void translate(UUID passage, String text);

        void comment(int version, int from, int to, String text);

        void commentChosen(UUID comment);

        void suggest(int version, int from, int to, String becomes, String why);

        void suggestionChosen(UUID suggestion);

        void whoWrote(int version, int from, int to);

        /**
         * @param lines of the text with chosen words
         * @param quoted passages whose quotations are among them
         */
        void why(List<String> lines, Set<UUID> quoted);

        /** Dragged onto the text, where the selection is now. */
        void dropped(UUID passage);

        void noticed(String kind);
    }

    private static final int MOST_WANTED = 500;

    private final Listener listener;

    /** @param largestPicture in bytes */
    DraftEditor(Listener listener, int largestPicture) {
        this.listener = listener;
        getElement().setProperty("largestPicture", largestPicture);
        getElement().setPropertyJson("labels", Labels.ofClient());
    }

    void open(UUID section, Yardstick yardstick, boolean mayComment, boolean maySuggest) {
        getElement().setPropertyJson("likelihoods", likelihoods(yardstick));
        getElement().setProperty("mayComment", mayComment);
        getElement().setProperty("maySuggest", maySuggest);
        getElement().setProperty("section", section.toString());
    }

    private static ArrayNode likelihoods(Yardstick yardstick) {
        ArrayNode likelihoods = JsonNodeFactory.instance.arrayNode();
        for (int level = 1; level <= Yardstick.LEVELS; level++) {
            String code = yardstick + "-" + level;
            likelihoods.addArray().add(code).add(Texts.in(Words.locale(), "assessment.likelihood." + code));
        }
        return likelihoods;
    }

    void provide(ObjectNode answers) {
        getElement().callJsFunction("provide", answers);
    }

    void refreshEvidence() {
        getElement().callJsFunction("refreshEvidence");
    }

    /** @param version of the section whose positions the comments carry */
    void showComments(int version, List<Comment> comments) {
        ArrayNode anchors = JsonNodeFactory.instance.arrayNode();
        for (Comment comment : comments) {
            anchors.addObject()
                    .put("id", comment.id().toString())
                    .put("number", comment.number())
                    .put("from", comment.from())
                    .put("to", comment.to())
                    .put("answered", comment.answer() != null);
        }
        getElement().callJsFunction("showComments", version, anchors);
    }

    /** @param version of the section whose positions the suggestions carry; decided and outdated ones are not in the text */
    void showSuggestions(int version, List<Suggestion> suggestions) {
        ArrayNode anchors = JsonNodeFactory.instance.arrayNode();
        for (Suggestion one : suggestions) {
            if (one.decision() == null && !one.changed()) {
                anchors.addObject()
                        .put("id", one.id().toString())
                        .put("author", one.author())
                        .put("from", one.from())
                        .put("to", one.to())
                        .put("becomes", one.becomes());
            }
        }
        getElement().callJsFunction("showSuggestions", version, anchors);
    }

    void chooseSuggestion(UUID suggestion) {
        getElement().callJsFunction("chooseSuggestion", suggestion.toString());
    }

    void chooseComment(UUID comment) {
        getElement().callJsFunction("chooseComment", comment.toString());
    }

    void cite(UUID passage) {
        getElement().callJsFunction("cite", passage.toString());
    }

    /** @param from and {@code to}: UTF-16 offsets in the passage's text */
    void quote(Passage passage, int from, int to) {
        JsonNode attributes =
                Doc.quotedEvidence(passage.id(), passage.text(), from, to).get("attrs");
        getElement()
                .callJsFunction(
                        "quote",
                        passage.id().toString(),
                        attributes.get("from").asInt(),
                        attributes.get("to").asInt(),
                        attributes.get("digest").asString());
    }

    /** Typing goes over the drafting socket: this keeps the page's session from thinking itself idle. */
    @ClientCallable
    void alive() {}

    @ClientCallable
    void wanted(JsonNode passages) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode passage : passages) {
            if (ids.size() < MOST_WANTED) {
                ids.add(UUID.fromString(passage.asString()));
            }
        }
        listener.wanted(ids);
    }

    @ClientCallable
    void openPassage(String passage) {
        listener.openPassage(UUID.fromString(passage));
    }

    @ClientCallable
    void translate(String passage, String text) {
        listener.translate(UUID.fromString(passage), text);
    }

    @ClientCallable
    void comment(int version, int from, int to, String text) {
        listener.comment(version, from, to, text);
    }

    @ClientCallable
    void commentChosen(String comment) {
        listener.commentChosen(UUID.fromString(comment));
    }

    @ClientCallable
    void suggest(int version, int from, int to, String becomes, String why) {
        listener.suggest(version, from, to, becomes, why);
    }

    @ClientCallable
    void suggestionChosen(String suggestion) {
        listener.suggestionChosen(UUID.fromString(suggestion));
    }

    @ClientCallable
    void whoWrote(int version, int from, int to) {
        listener.whoWrote(version, from, to);
    }

    @ClientCallable
    void why(JsonNode lines, JsonNode quoted) {
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.add(line.asString()));
        Set<UUID> passages = new HashSet<>();
        quoted.forEach(passage -> passages.add(UUID.fromString(passage.asString())));
        listener.why(words, passages);
    }

    @ClientCallable
    void dropped(String passage) {
        listener.dropped(UUID.fromString(passage));
    }

    @ClientCallable
    void noticed(String kind) {
        listener.noticed(kind);
    }
}
