package org.tessera.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.search.Field;
import org.tessera.search.IndexEntry;
import org.tessera.search.Sight;

/** An entry as JSON; nothing of it is ever read back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Stored(
        String contribution,
        @Nullable String document,
        @Nullable Integer ordinal,
        @Nullable String owner,
        @Nullable List<String> areas,
        @Nullable String language,
        @Nullable String fileType,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<Integer> years,
        @Nullable String evaluation,
        @Nullable Set<String> handling,
        @Nullable Set<String> readers,
        @Nullable List<String> exact,
        @Nullable List<String> stem,
        @Nullable List<String> names,
        @Nullable List<String> concepts,
        @Nullable List<String> regions) {

    static Stored of(IndexEntry entry) {
        return new Stored(
                entry.contribution().toString(),
                entry.document().toString(),
                entry.ordinal(),
                entry.owner().name(),
                entry.areas(),
                entry.language(),
                entry.fileType(),
                entry.from().toString(),
                entry.to().toString(),
                entry.years(),
                entry.evaluation(),
                entry.handling(),
                readers(entry),
                entry.blinded().get(Field.EXACT),
                entry.blinded().get(Field.STEM),
                entry.blinded().get(Field.NAMES),
                entry.blinded().get(Field.CONCEPTS),
                entry.blinded().get(Field.REGIONS));
    }

    private static Set<String> readers(IndexEntry entry) {
        Set<String> readers = entry.readers().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        String authority = entry.authority();
        if (authority != null) {
            readers.add(Sight.unit(entry.owner(), authority));
        }
        return readers;
    }
}
