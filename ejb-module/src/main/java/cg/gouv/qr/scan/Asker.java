package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.util.Optional;

/**
 * Who asks what a code is worth, as far as it matters. Nothing of it is kept but the channel and a coarse place.
 *
 * @param address the client's, by which attempts are counted, and from which a network's place is looked up
 * @param told the place that the client consented to send
 */
public record Asker(Channel channel, String address, Optional<Place> told) {}
