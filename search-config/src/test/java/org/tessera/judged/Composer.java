package org.tessera.judged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tessera.analysis.Language;

/**
 * Composes 1,536 passages from sentences written by hand: for each language and topic eight, each with a place, most with
 * a method, half with somebody's name, some with goods, all with a sentence that says nothing. Every other one tells its topic in the first
 * sentence that the topic has, the others in the second: one half to tune on, one to report. No chance is involved, so
 * the set is the same everywhere and can be read: {@link #main} prints it.
 */
@SuppressWarnings("EnumOrdinal") // only varies what is composed
final class Composer {

    private static final int OF_EACH = 8;
    private static final List<String> DRUGS =
            List.of("heroin", "cocaine", "hashish", "methamphetamine", "opium", "acetic-anhydride");
    private static final List<String> VALUABLES = List.of("gold", "amber", "caviar");
    private static final Map<String, List<String>> GOODS = Map.of(
            "drug-trafficking", DRUGS,
            "drug-laboratory", DRUGS,
            "online-drug-sale", DRUGS,
            "border-corruption", VALUABLES,
            "hawala", VALUABLES,
            "cultural-goods", VALUABLES);

    private final Inventory topics = new Inventory("topics.txt");
    private final Inventory places = new Inventory("places.txt");
    private final Inventory methods = new Inventory("methods.txt");
    private final Inventory goods = new Inventory("goods.txt");
    private final Inventory names = new Inventory("names.txt");
    private final Inventory fillers = new Inventory("fillers.txt");

    static List<JudgedPassage> all() {
        return new Composer().compose();
    }

    private List<JudgedPassage> compose() {
        List<JudgedPassage> all = new ArrayList<>();
        List<Language> languages = List.of(Language.values());
        for (Language language : languages) {
            int shift = languages.indexOf(language);
            for (int topic = 0; topic < topics.headings().size(); topic++) {
                for (int turn = 0; turn < OF_EACH; turn++) {
                    all.add(passage(language.code(), shift, topic, turn));
                }
            }
        }
        return all;
    }

    private JudgedPassage passage(String language, int shift, int number, int turn) {
        String topic = topics.headings().get(number);
        Map<String, String> says = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        says.put("topic", topic);
        says.put("place", turned(places, number * 3 + turn * 5 + shift * 2));
        List<String> told = topics.of(topic, language);
        sentences.add(sentenceCase(
                told.get(turn % told.size()).replace("{in}", places.first(say(says, "place"), language))));
        if (turn % 3 != 0) {
            says.put("method", turned(methods, number * 2 + turn + shift));
            sentences.add(methods.first(say(says, "method"), language));
        }
        List<String> seized = GOODS.get(topic);
        if (seized != null) {
            says.put("goods", seized.get((number + turn + shift) % seized.size()));
            sentences.add(goods.first("sentence", language)
                    .replace("{n}", String.valueOf(3 + (number * 31 + turn * 7 + shift) % 190))
                    .replace("{goods}", goods.first(say(says, "goods"), language)));
        }
        if (turn / 2 % 2 == 0) {
            says.put("name", turned(names, number + turn * 3 + shift));
            sentences.add(
                    names.first("sentence", language).replace("{name}", names.first(say(says, "name"), language)));
        }
        sentences.add(fillers.first(turned(fillers, turn), language)
                .replace("{n}", String.valueOf(11 + (number * 17 + turn) % 80)));
        return new JudgedPassage(
                language + "-" + topic + "-" + turn, language, String.join(" ", sentences), says, turn % 2 == 0);
    }

    private static String say(Map<String, String> says, String kind) {
        return says.getOrDefault(kind, "");
    }

    private static String turned(Inventory inventory, int by) {
        return inventory.headings().get(by % inventory.headings().size());
    }

    private static String sentenceCase(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    static void main() {
        Stream<JudgedPassage> passages = all().stream();
        passages.forEach(passage -> System.out.println(passage.id() + " " + passage.says() + "\n  " + passage.text()));
    }
}
