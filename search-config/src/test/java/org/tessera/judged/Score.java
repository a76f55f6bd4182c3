package org.tessera.judged;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How good an answer is.
 *
 * @param recall of the relevant passages, how many stand among the first twenty (of twenty at most)
 * @param precision of the first ten found, how many are relevant; nothing found is 0
 * @param gain nDCG of the first ten, a passage being relevant or not
 */
record Score(double recall, double precision, double gain) {

    private static final int FAR = 20;
    private static final int NEAR = 10;

    static Score of(List<Integer> found, Set<Integer> relevant) {
        long reached = found.stream().limit(FAR).filter(relevant::contains).count();
        long right = found.stream().limit(NEAR).filter(relevant::contains).count();
        double gain = 0;
        double best = 0;
        for (int rank = 0; rank < NEAR; rank++) {
            double worth = 1 / (Math.log(rank + 2) / Math.log(2));
            gain += rank < found.size() && relevant.contains(found.get(rank)) ? worth : 0;
            best += rank < relevant.size() ? worth : 0;
        }
        return new Score(
                (double) reached / Math.min(FAR, relevant.size()),
                found.isEmpty() ? 0 : (double) right / Math.min(NEAR, found.size()),
                gain / best);
    }

    static Score mean(Collection<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::recall).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::precision).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::gain).average().orElse(Double.NaN));
    }
}
