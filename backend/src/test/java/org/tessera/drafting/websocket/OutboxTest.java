package org.tessera.drafting.websocket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** What a socket is told goes out in order and holds up nobody, whether or not its browser reads. */
class OutboxTest {

    private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    private final CountDownLatch reading = new CountDownLatch(1);

    /** A browser that reads nothing until it is told to. */
    private WebSocketSession session() throws Exception {
        WebSocketSession session = mock(WebSocketSession.class);
        doAnswer(call -> {
                    reading.await();
                    return read.add(call.<TextMessage>getArgument(0).getPayload());
                })
                .when(session)
                .sendMessage(any());
        doAnswer(call -> read.add("closed " + call.<CloseStatus>getArgument(0).getCode()))
                .when(session)
                .close(any());
        return session;
    }

    @Test
    void everythingGoesOutInOrderAndTheEndAfterIt() throws Exception {
        Outbox outbox = new Outbox(session());
        IntStream.range(0, 500).forEach(i -> outbox.send("message " + i));
        outbox.end(CloseStatus.NORMAL);
        outbox.send("too late");
        reading.countDown();
        for (int i = 0; i < 500; i++) {
            assertThat(read.poll(30, SECONDS)).isEqualTo("message " + i);
        }
        assertThat(read.poll(30, SECONDS)).isEqualTo("closed 1000");
        assertThat(read).isEmpty();
    }

    @Test
    void whoeverLetsTooMuchPileUpIsClosed() throws Exception {
        Outbox outbox = new Outbox(session());
        String large = "x".repeat(1024 * 1024);
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).forEach(_ -> outbox.send(large));
        assertThat(outbox.closed()).isTrue();
        reading.countDown();
        assertThat(IntStream.range(0, 10)
                        .mapToObj(_ -> said())
                        .takeWhile(said -> !said.startsWith("closed"))
                        .count())
                .as("what was under way when it became too much")
                .isLessThan(9);
    }

    private String said() {
        try {
            String said = read.poll(30, SECONDS);
            return said == null ? "nothing" : said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "nothing";
        }
    }
}
