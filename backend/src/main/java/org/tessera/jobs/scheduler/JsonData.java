package org.tessera.jobs.scheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A job's data as JSON; they are ids and codes, never words. */
final class JsonData implements Serializer {

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public byte[] serialize(@Nullable Object data) {
        return json.writeValueAsBytes(data);
    }

    @Override
    @SuppressWarnings("NullAway") // a task without data has none
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        return bytes == null || type == Void.class ? null : json.readValue(bytes, type);
    }
}
