package cg.gouv.qr.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what a client asks under an {@code Idempotency-Key} once, and answers a repetition with the first answer. Work and
 * answer are one transaction: after a crash there are both or neither. An advisory lock per key, which ends with the
 * transaction, keeps two at a time apart. What was refused is not kept, so it may be tried again under the same key.
 */
@Stateless
@PermitAll
public class IdempotentRequests {
    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:client || ' ' || :key, 0))";
    private static final String FIND =
            "select request_hash, status, cast(headers as text), body from idempotent_request"
                    + " where client = :client and key = :key and created_at > :since";
    private static final String KEEP =
            "insert into idempotent_request (client, key, request_hash, status, headers, body,"
                    + " created_at) values (:client, :key, :hash, :status, cast(:headers as jsonb), :body, :now)"
                    + " on conflict (client, key) do update set request_hash = excluded.request_hash, status = excluded.status,"
                    + " headers = excluded.headers, body = excluded.body, created_at = excluded.created_at";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What the client was told.
     *
     * @param body JSON
     * @param repeated whether this is the answer to an earlier request
     */
    public record Answer(int status, Map<String, String> headers, String body, boolean repeated) {}

    /**
     * @param fingerprint SHA-256 of the whole request; asked for only once the request's body was read, or need not be
     * @throws IdempotencyKeyReused if the key stood for another request
     * @throws IdempotentRequestUnderWay if the first request with the key has not ended
     */
    public Answer once(String key, Supplier<byte[]> fingerprint, Supplier<Answer> work) {
        boolean mine = (boolean) em.createNativeQuery(LOCK)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .getSingleResult();
        if (!mine) {
            throw new IdempotentRequestUnderWay(key);
        }
        Optional<Object[]> before = find(key);
        if (before.isPresent()) {
            return again(key, before.get(), fingerprint.get());
        }
        Answer answer = work.get();
        keep(key, fingerprint.get(), answer);
        return answer;
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> find(String key) {
        List<Object[]> rows = em.createNativeQuery(FIND)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList();
        return rows.stream().findFirst();
    }

    private static Answer again(String key, Object[] row, byte[] fingerprint) {
        if (!Arrays.equals((byte[]) row[0], fingerprint)) {
            throw new IdempotencyKeyReused(key);
        }
        return new Answer(
                ((Number) row[1]).intValue(), read((String) row[2]), new String((byte[]) row[3], UTF_8), true);
    }

    private void keep(String key, byte[] fingerprint, Answer answer) {
        em.createNativeQuery(KEEP)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("hash", fingerprint)
                .setParameter("status", answer.status())
                .setParameter("headers", write(answer.headers()))
                .setParameter("body", answer.body().getBytes(UTF_8))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String write(Map<String, String> headers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        headers.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> read(String headers) {
        Map<String, String> read = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(headers))) {
            var json = reader.readObject();
            json.keySet().forEach(name -> read.put(name, json.getString(name)));
        }
        return read;
    }
}
