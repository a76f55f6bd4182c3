package org.tessera.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Particulars;
import org.tessera.contribution.Period;
import org.tessera.contribution.SealedBy;
import org.tessera.contribution.SignedBy;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Ledger;
import org.tessera.likeness.Likeness;
import org.tessera.likeness.Prints;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.release.Releases;
import org.tessera.vault.Vault;

/** Contributions in memory, with the policy as it is, around a real index. */
final class Corpus implements Changes {

    private final Map<UUID, Contribution> contributions = new LinkedHashMap<>();
    private final Map<UUID, Passage> passages = new LinkedHashMap<>();
    private final Map<UUID, Set<Audience>> released = new LinkedHashMap<>();
    final Set<UUID> gone = new LinkedHashSet<>();
    final Set<UUID> narrowed = new LinkedHashSet<>();
    final Set<UUID> noted = new LinkedHashSet<>();

    final Ledger ledger = mock(Ledger.class);
    final Vault vault = VaultInMemory.vault();
    final Blinding blinding = new Blinding(vault);
    final Contributions found = mock(Contributions.class);
    final Search search;
    final Indexing indexing;
    final Reindex reindex;

    @SuppressWarnings("DirectInvocationOnMock") // the evidence enters in the ledger what it is given
    Corpus(PassageIndex index) {
        Evidence evidence = mock(Evidence.class);
        when(evidence.forIndexing(any())).thenAnswer(call -> of(call.getArgument(0)));
        when(evidence.passages(any(), any(), any(), any())).thenAnswer(call -> {
            ledger.append(call.<Viewer>getArgument(0), call.<List<Ledger.Said>>getArgument(2));
            Map<UUID, Object> made = new LinkedHashMap<>();
            readable(call.getArgument(0), call.<Collection<UUID>>getArgument(1))
                    .forEach((id, one) -> made.put(
                            id, call.<Function<Passage, Object>>getArgument(3).apply(one)));
            return made;
        });
        when(evidence.passages(any(), any()))
                .thenAnswer(call -> readable(call.getArgument(0), call.<Collection<UUID>>getArgument(1)));
        Releases releases = mock(Releases.class);
        when(releases.sharing(any(), any()))
                .thenAnswer(call -> call.<Collection<UUID>>getArgument(1).stream()
                        .collect(Collectors.toMap(id -> id, this::sharing)));
        when(found.find(any())).thenAnswer(call -> Optional.ofNullable(contributions.get(call.<UUID>getArgument(0))));
        when(found.moveTo(any(), any())).thenAnswer(call -> state(call.getArgument(0), call.getArgument(1)));
        search = new Search(
                index, this, blinding, evidence, ledger, new Cursors(VaultInMemory.vault()), mock(Likeness.class));
        indexing = new Indexing(
                found,
                evidence,
                releases,
                new Entries(blinding),
                index,
                this,
                event -> {},
                mock(Prints.class),
                mock(OwnWords.class));
        reindex = new Reindex(index, indexing, this, ledger);
    }

    /** @return the contribution's id */
    UUID contribution(Country owner, String area, int year, @Nullable String language, String... texts) {
        UUID id = UUID.randomUUID();
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Particulars particulars = new Particulars(
                "Title",
                List.of(area),
                period,
                Evaluation.of("B2"),
                Set.of(HandlingCode.H0),
                null,
                Marking.BPL,
                null,
                null);
        contributions.put(
                id,
                new Contribution(
                        id,
                        owner,
                        "analyst",
                        particulars,
                        ContributionState.PARSED,
                        SealedBy.CMS,
                        UUID.randomUUID(),
                        "00",
                        1,
                        Instant.EPOCH,
                        SignedBy.nobody("analyst"),
                        null,
                        List.of()));
        UUID document = UUID.randomUUID();
        for (int i = 0; i < texts.length; i++) {
            UUID passage = UUID.randomUUID();
            passages.put(
                    passage,
                    new Passage(
                            passage,
                            id,
                            document,
                            owner,
                            i,
                            Locator.paragraph(i + 1),
                            language,
                            texts[i],
                            "Title",
                            "a.docx",
                            FileType.TEXT_DOCUMENT,
                            List.of(area),
                            period,
                            Evaluation.of("B2"),
                            null,
                            Set.of(HandlingCode.H0),
                            null,
                            Marking.BPL,
                            List.of()));
        }
        return id;
    }

    void release(UUID contribution, Audience... to) {
        of(contribution).forEach(passage -> released.put(passage.id(), Set.of(to)));
    }

    void releaseFirst(UUID contribution, Audience to) {
        released.put(of(contribution).getFirst().id(), Set.of(to));
    }

    boolean state(UUID contribution, ContributionState state) {
        Contribution was = Objects.requireNonNull(contributions.get(contribution));
        contributions.put(
                contribution,
                new Contribution(
                        was.id(),
                        was.owner(),
                        was.submittedBy(),
                        was.particulars(),
                        state,
                        was.sealedBy(),
                        was.dataKey(),
                        was.sha256(),
                        was.size(),
                        was.receivedAt(),
                        was.signature(),
                        was.fileName(),
                        was.problems()));
        return true;
    }

    void dropFirst(UUID contribution) {
        passages.remove(of(contribution).getFirst().id());
    }

    List<Passage> of(UUID contribution) {
        return passages.values().stream()
                .filter(passage -> passage.contribution().equals(contribution))
                .toList();
    }

    Sharing sharing(UUID id) {
        Passage passage = Objects.requireNonNull(passages.get(id));
        Contribution one = Objects.requireNonNull(contributions.get(passage.contribution()));
        return new Sharing(
                one.owner(), released.getOrDefault(id, Set.of()), one.state().gone());
    }

    Map<UUID, Passage> readable(Viewer viewer, Collection<UUID> ids) {
        return ids.stream()
                .filter(passages::containsKey)
                .filter(id -> Policy.mayRead(viewer, sharing(id)).allowed())
                .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(passages.get(id))));
    }

    List<String> texts() {
        return passages.values().stream().map(Passage::text).toList();
    }

    @Override
    public Unsaid unsaid() {
        return new Unsaid(gone, narrowed);
    }

    @Override
    public List<UUID> waiting(int atMost) {
        return noted.stream().limit(atMost).toList();
    }

    @Override
    public void postpone(UUID contribution) {}

    @Override
    public List<UUID> all() {
        return List.copyOf(contributions.keySet());
    }

    @Override
    public void noteAll() {
        noted.addAll(contributions.keySet());
    }

    @Override
    public void note(UUID contribution) {
        noted.add(contribution);
    }

    @Override
    public void settle(UUID contribution, Runnable work) {
        work.run();
        noted.remove(contribution);
        gone.remove(contribution);
        narrowed.remove(contribution);
    }
}
