package org.tessera.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.LedgerVerification;
import org.tessera.ledger.LedgerVerification.Outcome;
import org.tessera.search.Reindex;
import org.tessera.text.Texts;

/** Carries out the command once the application is up; its outcome is the process's exit code. */
@Component
@ConditionalOnProperty(Command.SETTING)
class CommandRun implements ExitCodeGenerator {

    private final Command command;
    private final LedgerVerification verification;
    private final Reindex reindex;
    private volatile int exitCode = 1;

    CommandRun(@Value("${" + Command.SETTING + "}") String command, LedgerVerification verification, Reindex reindex) {
        this.command = Command.in(command).orElseThrow();
        this.verification = verification;
        this.reindex = reindex;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenUp() {
        exitCode = switch (command) {
            case VERIFY_LEDGER -> verify();
            case REINDEX -> rebuild();
        };
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private int verify() {
        Outcome outcome = verification.verify();
        System.out.println(
                switch (outcome) {
                    case Outcome.Intact whole -> Texts.get("start.intact", whole.entries(), whole.head());
                    case Outcome.Changed changed -> Texts.get("start.changed", changed.seq(), changed.position());
                    case Outcome.Missing missing -> Texts.get("start.missing", missing.position());
                    case Outcome.Added added -> Texts.get("start.added", added.seq());
                    case Outcome.Rewritten rewritten ->
                        Texts.get("start.rewritten", rewritten.position(), rewritten.signedAt());
                    case Outcome.TailCut cut ->
                        Texts.get("start.tail-cut", cut.entries(), cut.signedEntries(), cut.signedAt());
                    case Outcome.Forged forged -> Texts.get("start.forged", forged.position());
                });
        return outcome.intact() ? 0 : 1;
    }

    private int rebuild() {
        reindex.rebuild(
                Viewer.PLATFORM,
                progress -> System.out.println(Texts.get("start.reindexed", progress.done(), progress.all())));
        return 0;
    }
}
