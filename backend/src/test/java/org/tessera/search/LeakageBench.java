package org.tessera.search;

import static org.mockito.Mockito.mock;

import java.util.List;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.identity.Country;

/** How many words the blinded index gives away to somebody who counts. No engine is needed: it is about tokens. */
final class LeakageBench implements Bench {

    @Override
    public String name() {
        return "leakage";
    }

    @Override
    public String says() {
        return "words that an attacker recovers from the blinded index, alone and with known passages";
    }

    @Override
    public void run(Ground ground) {
        Table table = new Table(
                "texts", "the attacker has", "guesses by", "different words read", "of", "share", "running words read");
        for (boolean apart : new boolean[] {false, true}) {
            String as = apart ? ", function words told apart" : "";
            Leakage samples = Leakage.ofSamples(new Corpus(mock(PassageIndex.class)), apart);
            report(ground, table, "samples" + as, samples, Leakage.publicText());
            Leakage reports = new Leakage(new Corpus(mock(PassageIndex.class)), apart);
            reports.add(Country.UA, "uk", Leakage.reports("uk", 600, 1));
            report(ground, table, "600 reports of one mould" + as, reports, Leakage.reports("uk", 600, 2));
        }
        ground.report(table.markdown());
    }

    private static void report(Ground ground, Table table, String texts, Leakage leakage, List<String> open) {
        ground.say(texts + ": index alone");
        Leakage.Figures alone = leakage.withIndexAlone(open, Attacker.Effort.GREAT);
        row(table, texts, "the index, public text", "frequency", alone.byFrequency());
        row(table, texts, "the index, public text", "company", alone.byCompany());
        for (double share : new double[] {0.01, 0.1, 0.5}) {
            ground.say(texts + ": " + Math.round(share * 100) + " % known");
            Leakage.Figures known = leakage.withKnown(share, open, Attacker.Effort.GREAT);
            String has = Math.round(share * 100) + " % of the passages too";
            row(table, texts, has, "equality", known.byFrequency());
            row(table, texts, has, "equality and company", known.byCompany());
        }
    }

    private static void row(Table table, String texts, String has, String by, Attacker.Recovered recovered) {
        table.row(
                texts,
                has,
                by,
                recovered.different(),
                recovered.differentOf(),
                recovered.shareOfDifferent(),
                recovered.shareOfRunning());
    }
}
