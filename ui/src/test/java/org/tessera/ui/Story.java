package org.tessera.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;

/** What people do in windows of one browser, in which no script may have failed by the end. */
@BrowserTest
public abstract class Story {

    protected final Windows windows;

    protected Story(int port) {
        windows = new Windows(port);
    }

    @AfterEach
    final void closeTheWindows() {
        windows.close();
        assertThat(windows.faults()).isEmpty();
    }
}
