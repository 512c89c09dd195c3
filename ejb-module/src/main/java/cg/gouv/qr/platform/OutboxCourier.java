package cg.gouv.qr.platform;

import jakarta.json.JsonObject;

/** Delivers one kind of message. A message may come twice, so a second delivery must change nothing. */
public interface OutboxCourier {
    String kind();

    /** @throws Exception if it could not be delivered now; it will be tried again, ever more slowly */
    void deliver(JsonObject payload) throws Exception;
}
