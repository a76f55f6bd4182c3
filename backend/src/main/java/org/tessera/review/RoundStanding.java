package org.tessera.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far a round is.
 *
 * @param comments how many have each outcome; the open ones are not among them
 * @param open comments without an answer
 * @param parties who was invited, and what each has done; for others than coordinators only the own one
 */
public record RoundStanding(UUID round, Map<Comment.Outcome, Long> comments, int open, List<Party> parties) {
    public RoundStanding {
        comments = Map.copyOf(comments);
        parties = List.copyOf(parties);
    }

    public int answered() {
        return comments.values().stream().mapToInt(Long::intValue).sum();
    }

    /**
     * @param name a country's code, or an account
     * @param comments of its people in this round
     * @param signed of the round's sections, whose present text it has signed off
     * @param done said that there is nothing more to say
     */
    public record Party(String name, int comments, int signed, boolean done) {}
}
