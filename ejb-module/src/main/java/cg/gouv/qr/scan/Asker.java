package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.util.Optional;

/**
 * Who asks what a code is worth, as far as it matters. Nothing of it is kept but the channel and a coarse place.
 *
 * @param client whom attempts are counted for: a network ({@link cg.gouv.qr.platform.NetworkAddresses#ofClient}), a telephone
 *     such as {@code tel:+242061234567}, or {@code subject} and who signed in
 * @param address from which a network's place is looked up
 * @param told the place that the client consented to send
 */
public record Asker(Channel channel, String client, String address, Optional<Place> told) {}
