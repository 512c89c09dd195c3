package cg.gouv.qr.platform;

import static cg.gouv.qr.platform.SharedJson.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
                    + " where client = :client and key = :key and created_at > :since"
                    + " and (status is not null or created_at > :dead)";
    private static final String KEEP =
            "insert into idempotent_request (client, key, request_hash, status, headers, body,"
                    + " created_at) values (:client, :key, :hash, :status, cast(:headers as jsonb), :body, :now)"
                    + " on conflict (client, key) do update set request_hash = excluded.request_hash, status = excluded.status,"
                    + " headers = excluded.headers, body = excluded.body, created_at = excluded.created_at";

    /** How long work in steps may take before it is taken for dead: after a crash its key is free again. */
    static final Duration UNDER_WAY = Duration.ofMinutes(15);

    /** A key that nobody holds, or whose work or whose answer is too old to count. */
    private static final String CLAIM = "insert into idempotent_request (client, key, request_hash, created_at)"
            + " values (:client, :key, :hash, :now) on conflict (client, key) do update set request_hash = :hash,"
            + " status = null, headers = null, body = null, created_at = :now where idempotent_request.created_at <= :since"
            + " or (idempotent_request.status is null and idempotent_request.created_at <= :dead)";

    private static final String RELEASE =
            "delete from idempotent_request where client = :client and key = :key and status is null and created_at = :began";
    private static final String FINISH = "update idempotent_request set request_hash = :hash, status = :status,"
            + " headers = cast(:headers as jsonb), body = :body where client = :client and key = :key and status is null"
            + " and created_at = :began";

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
            return again(key, before.get(), fingerprint);
        }
        Answer answer = work.get();
        keep(key, fingerprint.get(), answer);
        return answer;
    }

    /**
     * Begins work that one transaction cannot hold, such as a long upload: {@link #finish} keeps its answer, {@link #release}
     * frees the key when it failed. A crash between the two frees it after {@link #UNDER_WAY}: such work must bear being
     * done again.
     *
     * @return the answer to a repetition; nothing if the caller is to do the work
     * @throws IdempotencyKeyReused if the key stood for another request
     * @throws IdempotentRequestUnderWay if the first request with the key has not ended
     */
    public Optional<Answer> begin(String key, Instant began, Supplier<byte[]> fingerprint) {
        int claimed = em.createNativeQuery(CLAIM)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("hash", new byte[0])
                .setParameter("now", began)
                .setParameter("since", began.minus(KEPT))
                .setParameter("dead", began.minus(UNDER_WAY))
                .executeUpdate();
        return claimed == 1
                ? Optional.empty()
                : Optional.of(again(key, find(key).orElseThrow(() -> new IdempotentRequestUnderWay(key)), fingerprint));
    }

    /** @param began as {@link #begin} was told */
    public void finish(String key, Instant began, byte[] fingerprint, Answer answer) {
        kept(em.createNativeQuery(FINISH), key, fingerprint, answer)
                .setParameter("began", began)
                .executeUpdate();
    }

    /** @param began as {@link #begin} was told */
    public void release(String key, Instant began) {
        em.createNativeQuery(RELEASE)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("began", began)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> find(String key) {
        List<Object[]> rows = em.createNativeQuery(FIND)
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .setParameter("dead", clock.instant().minus(UNDER_WAY))
                .getResultList();
        return rows.stream().findFirst();
    }

    private static Answer again(String key, Object[] row, Supplier<byte[]> fingerprint) {
        if (row[1] == null) {
            throw new IdempotentRequestUnderWay(key);
        }
        if (!Arrays.equals((byte[]) row[0], fingerprint.get())) {
            throw new IdempotencyKeyReused(key);
        }
        return new Answer(
                ((Number) row[1]).intValue(), read((String) row[2]), new String((byte[]) row[3], UTF_8), true);
    }

    private void keep(String key, byte[] fingerprint, Answer answer) {
        kept(em.createNativeQuery(KEEP), key, fingerprint, answer)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Query kept(Query statement, String key, byte[] fingerprint, Answer answer) {
        return statement
                .setParameter("client", caller.person())
                .setParameter("key", key)
                .setParameter("hash", fingerprint)
                .setParameter("status", answer.status())
                .setParameter("headers", write(answer.headers()))
                .setParameter("body", answer.body().getBytes(UTF_8));
    }

    private static String write(Map<String, String> headers) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        headers.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> read(String headers) {
        Map<String, String> read = new LinkedHashMap<>();
        try (var reader = JSON.createReader(new StringReader(headers))) {
            var json = reader.readObject();
            json.keySet().forEach(name -> read.put(name, json.getString(name)));
        }
        return read;
    }
}
