package org.tessera.review.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.review.Comment;
import org.tessera.review.Comments;

/** Comments on sections. */
@RestController
class CommentsRest {

    record NewComment(int version, int from, int to, String text) {}

    record NewReply(String text) {}

    record NewAnswer(Comment.Outcome outcome, String reason) {}

    private final Comments comments;

    CommentsRest(Comments comments) {
        this.comments = comments;
    }

    @GetMapping("/api/sections/{section}/comments")
    List<Comment> of(@PathVariable UUID section) {
        return comments.of(CurrentViewer.get(), section);
    }

    @PostMapping("/api/sections/{section}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Comment add(@PathVariable UUID section, @RequestBody NewComment comment) {
        return comments.add(
                CurrentViewer.get(), section, comment.version(), comment.from(), comment.to(), comment.text());
    }

    @PostMapping("/api/comments/{comment}/answer")
    Comment answer(@PathVariable UUID comment, @RequestBody NewAnswer answer) {
        return comments.answer(CurrentViewer.get(), comment, answer.outcome(), answer.reason());
    }

    /** Says something below a comment. */
    @PostMapping("/api/comments/{comment}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    Comment reply(@PathVariable UUID comment, @RequestBody NewReply reply) {
        return comments.reply(CurrentViewer.get(), comment, reply.text());
    }
}
