package org.tessera.consent;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.policy.Audience;

/**
 * What an owner decides about a request.
 *
 * @param reason why it is refused, or the answer to a clarification; else a remark
 * @param to fewer audiences than asked for, null: those asked for
 * @param until earlier than asked for, null: as asked for
 * @param conditions of the release
 * @param wording of a grant with other wording
 */
public record Answer(
        Request.Outcome outcome,
        @Nullable String reason,
        @Nullable Set<Audience> to,
        @Nullable Instant until,
        @Nullable String conditions,
        @Nullable String wording) {}
