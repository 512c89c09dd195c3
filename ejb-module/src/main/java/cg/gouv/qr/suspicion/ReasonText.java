package cg.gouv.qr.suspicion;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.sighting.CloneScore.Reason;
import cg.gouv.qr.sighting.CloneScore.Reason.BackAndForth;
import cg.gouv.qr.sighting.CloneScore.Reason.BeforeApplication;
import cg.gouv.qr.sighting.CloneScore.Reason.Crowd;
import cg.gouv.qr.sighting.CloneScore.Reason.ImpossibleTravel;
import cg.gouv.qr.sighting.CloneScore.Reason.Spread;
import cg.gouv.qr.sighting.Place;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/** A score's reasons as a row keeps them: JSON, an object each, {@code what} tells which. */
final class ReasonText {
    private ReasonText() {}

    static String of(List<Reason> reasons) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        reasons.forEach(reason -> array.add(object(reason)));
        return array.build().toString();
    }

    private static JsonObjectBuilder object(Reason reason) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (reason instanceof ImpossibleTravel travel) {
            return json.add("what", "travel")
                    .add("from", travel.from().number())
                    .add("to", travel.to().number())
                    .add("kilometres", travel.kilometres())
                    .add("seconds", travel.seconds());
        }
        if (reason instanceof BackAndForth toAndFro) {
            return json.add("what", "changes")
                    .add("changes", toAndFro.changes())
                    .add("areas", toAndFro.areas());
        }
        if (reason instanceof Spread spread) {
            return json.add("what", "spread").add("areas", spread.areas());
        }
        if (reason instanceof Crowd crowd) {
            return json.add("what", "crowd").add("sessions", crowd.sessions());
        }
        return json.add("what", "early").add("seconds", ((BeforeApplication) reason).seconds());
    }

    static List<Reason> reasons(String text) {
        return JSON.createReader(new StringReader(text)).readArray().stream()
                .map(value -> reason(value.asJsonObject()))
                .toList();
    }

    private static Reason reason(JsonObject json) {
        return switch (json.getString("what")) {
            case "travel" ->
                new ImpossibleTravel(
                        Place.ofNumber(json.getInt("from")),
                        Place.ofNumber(json.getInt("to")),
                        json.getJsonNumber("kilometres").doubleValue(),
                        json.getJsonNumber("seconds").longValue());
            case "changes" -> new BackAndForth(json.getInt("changes"), json.getInt("areas"));
            case "spread" -> new Spread(json.getInt("areas"));
            case "crowd" -> new Crowd(json.getInt("sessions"));
            case "early" -> new BeforeApplication(json.getJsonNumber("seconds").longValue());
            default -> throw new IllegalArgumentException("There is no reason " + json);
        };
    }
}
