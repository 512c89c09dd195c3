package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import com.github.davidmoten.aws.lw.client.ResponseInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A bucket of a server that speaks S3, or what begins with a prefix in one. An object is put by one request, which is signed
 * with its SHA-256, and read back: it is there whole or not at all. A file that is put is in memory once; the largest shard
 * has 36 MB.
 */
final class BucketPlace implements ShardPlace {
    private static final int OK = 200;
    private static final int GONE = 204;
    private static final int NOT_FOUND = 404;
    private static final long CONNECT_SECONDS = 5;
    private static final long READ_SECONDS = 60;

    private final String name;
    private final String bucket;
    private final String base;
    private final Client client;
    private final WorkFolder work;

    /**
     * A bucket at a server.
     *
     * @param name {@code s3://bucket} or {@code s3://bucket/prefix}
     * @param work for shards on their way
     */
    BucketPlace(String name, S3Account account, WorkFolder work) {
        this.name = name;
        String path = name.substring("s3://".length());
        int slash = path.indexOf('/');
        String root = account.endpoint().endsWith("/") ? account.endpoint() : account.endpoint() + "/";
        this.bucket = root + (slash < 0 ? path : path.substring(0, slash));
        this.base = root + (path.endsWith("/") ? path : path + "/");
        this.work = work;
        this.client = Client.s3()
                .region(account.region())
                .accessKey(account.accessKey())
                .secretKey(account.secretKey())
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .retryMaxAttempts(2)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isThere() {
        try {
            return answer(bucket, HttpMethod.HEAD, request -> request).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void probe() throws IOException {
        String url = base + ".probe-" + UUID.randomUUID();
        require(answer(url, HttpMethod.PUT, request -> request.requestBody(new byte[1])), url, OK);
        require(answer(url, HttpMethod.DELETE, request -> request), url, GONE);
    }

    @Override
    public OptionalLong free() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong room() {
        return OptionalLong.empty();
    }

    @Override
    public SealedShard make(FileKey key, long fence, Writing writing) throws IOException {
        Path draft = work.draft();
        try {
            SealedShard made = writing.to(draft);
            put(key, draft, made.sha256());
            return made;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public void put(FileKey key, Path file, Digest sha256) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Digest found = Digest.sha256(bytes);
        if (!found.equals(sha256)) {
            throw new WrongBytes(file.toString(), sha256, found);
        }
        require(answer(url(key), HttpMethod.PUT, request -> request.requestBody(bytes)), url(key), OK);
        try (InputStream in = read(key)) {
            Digest arrived = Hashing.sha256(in, read -> {});
            if (!arrived.equals(sha256)) {
                throw new IOException(url(key) + ": put with the SHA-256 " + sha256 + ", read back with " + arrived);
            }
        }
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        Response answer = answer(url(key), HttpMethod.HEAD, request -> request);
        if (answer.statusCode() == NOT_FOUND) {
            return OptionalLong.empty();
        }
        require(answer, url(key), OK);
        return OptionalLong.of(Long.parseLong(answer.firstHeader("content-length")
                .orElseThrow(() -> new IOException(url(key) + ": an answer without a length"))));
    }

    @Override
    public InputStream read(FileKey key) throws IOException {
        ResponseInputStream in;
        try {
            in = client.url(url(key)).responseInputStream();
        } catch (RuntimeException e) {
            throw failed(url(key), e);
        }
        if (in.statusCode() == OK) {
            return in;
        }
        in.close();
        if (in.statusCode() == NOT_FOUND) {
            throw new NoSuchFileException(url(key));
        }
        throw unexpected(url(key), in.statusCode(), OK);
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public Optional<Path> local(FileKey key) {
        return Optional.empty();
    }

    @Override
    public void delete(FileKey key) throws IOException {
        Response answer = answer(url(key), HttpMethod.DELETE, request -> request);
        if (answer.statusCode() != NOT_FOUND) {
            require(answer, url(key), GONE);
        }
    }

    private String url(FileKey key) {
        return base + key.value();
    }

    private Response answer(String url, HttpMethod method, Function<Request, Request> more) throws IOException {
        try {
            return more.apply(client.url(url).method(method)).response();
        } catch (RuntimeException e) {
            throw failed(url, e);
        }
    }

    // The client throws unchecked whatever befalls it.
    private static IOException failed(String url, RuntimeException e) {
        return new IOException(url + " does not answer: " + e.getMessage(), e);
    }

    private static void require(Response answer, String url, int expected) throws IOException {
        if (answer.statusCode() != expected) {
            throw unexpected(url, answer.statusCode(), expected);
        }
    }

    private static IOException unexpected(String url, int found, int expected) {
        return new IOException(url + ": expected the status " + expected + ", got " + found);
    }

    @Override
    public String toString() {
        return name;
    }
}
