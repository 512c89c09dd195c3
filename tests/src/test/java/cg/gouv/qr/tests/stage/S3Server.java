package cg.gouv.qr.tests.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A server that speaks S3 over HTTP on a free port and checks every signature; a bucket is a folder of its own. */
public final class S3Server implements AutoCloseable {
    private static final String ACCESS_KEY = "estampille";
    private static final String SECRET_KEY = "a secret of the tests";

    private final Path folder;
    private final S3Proxy server;

    private S3Server(Path folder) {
        this.folder = folder;
        this.server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .build();
    }

    /** Starts one whose objects lie in a folder. */
    public static S3Server over(Path folder) throws IOException {
        S3Server started = new S3Server(folder);
        try {
            started.server.start();
        } catch (Exception e) {
            throw new IOException("The S3 server did not start", e);
        }
        return started;
    }

    /** Makes a bucket. @return the folder in which its objects lie, as files */
    public Path bucket(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The settings with which it is reached. */
    public Map<String, String> settings() {
        return Map.of(
                "ESTAMPILLE_S3_ENDPOINT", "http://127.0.0.1:" + server.getPort(),
                "ESTAMPILLE_S3_ACCESS_KEY", ACCESS_KEY,
                "ESTAMPILLE_S3_SECRET_KEY", SECRET_KEY);
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The S3 server did not stop", e);
        }
    }
}
