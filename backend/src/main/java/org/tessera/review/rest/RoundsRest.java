package org.tessera.review.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.review.Round;
import org.tessera.review.RoundProgress;
import org.tessera.review.RoundStanding;
import org.tessera.review.Rounds;
import org.tessera.review.Task;
import org.tessera.review.Tasks;
import org.tessera.text.Texts;

/** Opens, follows and closes review rounds, and says what waits for whom. */
@RestController
class RoundsRest {

    record Wanted(
            Round.@Nullable Asks asks,
            @Nullable List<UUID> sections,
            @Nullable Set<Audience> invited,
            @Nullable List<String> reviewers,
            @Nullable String note,
            @Nullable LocalDate deadline) {}

    record Followed(Round round, RoundStanding standing) {}

    /** @param done there is nothing more to say; false takes it back */
    record Said(boolean done) {}

    private final Rounds rounds;
    private final RoundProgress progress;
    private final Tasks tasks;

    RoundsRest(Rounds rounds, RoundProgress progress, Tasks tasks) {
        this.rounds = rounds;
        this.progress = progress;
        this.tasks = tasks;
    }

    @PostMapping("/api/assessments/{assessment}/rounds")
    @ResponseStatus(HttpStatus.CREATED)
    Round open(@PathVariable UUID assessment, @RequestBody Wanted wanted) {
        Round.Asks asks = wanted.asks();
        LocalDate deadline = wanted.deadline();
        Viewer viewer = CurrentViewer.get();
        if (asks == null || deadline == null) {
            rounds.of(viewer, assessment);
            throw new Invalid("asks", Texts.get("review.round-asks"));
        }
        return rounds.open(
                viewer,
                assessment,
                new Rounds.Wish(
                        asks,
                        wanted.sections() == null ? List.of() : wanted.sections(),
                        wanted.invited() == null ? Set.of() : wanted.invited(),
                        wanted.reviewers() == null ? List.of() : wanted.reviewers(),
                        wanted.note() == null ? "" : wanted.note(),
                        deadline));
    }

    /** Those that the caller may know of, newest first, with how far they are. */
    @GetMapping("/api/assessments/{assessment}/rounds")
    List<Followed> of(@PathVariable UUID assessment) {
        Viewer viewer = CurrentViewer.get();
        return rounds.of(viewer, assessment).stream()
                .map(round -> new Followed(round, progress.of(viewer, round)))
                .toList();
    }

    @PostMapping("/api/rounds/{id}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable UUID id, @RequestBody Said said) {
        rounds.done(CurrentViewer.get(), id, said.done());
    }

    /** 409 while a comment of the round has no answer. */
    @PostMapping("/api/rounds/{id}/close")
    Round close(@PathVariable UUID id) {
        return rounds.close(CurrentViewer.get(), id);
    }

    /** What waits for the caller. */
    @GetMapping("/api/tasks")
    List<Task> tasks() {
        return tasks.of(CurrentViewer.get());
    }
}
