package cg.gouv.qr.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The one provider of JSON. {@link jakarta.json.Json} looks for one at each call, among the services of every module that the
 * application sees.
 */
public final class SharedJson {
    /** For any number of threads. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private SharedJson() {}
}
