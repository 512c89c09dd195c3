package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.util.Optional;

/**
 * Who asks what a code is worth, as far as it matters. Nothing of it is kept but the channel and a coarse place.
 *
 * @param client whom attempts are counted for: a network address, who signed in, or a telephone
 * @param address from which a network's place is looked up
 * @param told the place that the client consented to send
 */
public record Asker(Channel channel, String client, String address, Optional<Place> told) {}
