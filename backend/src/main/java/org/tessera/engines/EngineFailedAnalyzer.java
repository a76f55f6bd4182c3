package org.tessera.engines;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly why the application did not start, instead of a stack trace. */
class EngineFailedAnalyzer extends AbstractFailureAnalyzer<EngineFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, EngineFailed cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
