package org.tessera.drafting.graal;

/** The script ran for too long or failed, and its context is closed; what it held must be loaded anew. */
public class ScriptStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    ScriptStopped(boolean tooLong) {
        super(tooLong ? "The drafting script took too long" : "The drafting script failed");
        this.tooLong = tooLong;
    }

    public boolean tooLong() {
        return tooLong;
    }
}
