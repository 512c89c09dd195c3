package cg.gouv.qr.code;

import cg.gouv.qr.symbol.EncoderProfile;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The constant beginning of every URL of a lot, all in alphanumeric-mode characters: {@code HTTPS://HOST/} or, for GS1,
 * {@code HTTPS://HOST/01/GTIN14/235/ISSUER}. The code's tail follows without a separator.
 *
 * @param host upper case, at most 30 characters
 * @param gs1 present in GS1 formats
 */
public record CodePrefix(String host, Optional<Gs1Link> gs1) {
    /** The longest host that any profile holds. */
    public static final int MAX_HOST = 30;

    private static final String SCHEME = "HTTPS://";
    private static final Pattern HOST =
            Pattern.compile("[0-9A-Z]([0-9A-Z-]*[0-9A-Z])?(\\.[0-9A-Z]([0-9A-Z-]*[0-9A-Z])?)*");
    private static final Pattern TEXT = Pattern.compile("HTTPS://([^/]*)/(?:01/([0-9]{14})/235/([0-9A-Z]{4}))?");

    /**
     * Checks the host.
     *
     * @throws InvalidPrefix if the host is no upper-case host name of at most 30 characters
     */
    public CodePrefix {
        if (host.length() > MAX_HOST) {
            throw new InvalidPrefix("A host has at most " + MAX_HOST + " characters, found " + host.length());
        }
        if (!HOST.matcher(host).matches()) {
            throw new InvalidPrefix(
                    "A host is written with upper-case letters, digits, hyphens and dots, found \"" + host + "\"");
        }
    }

    /** The prefix of standard and rough stamps. */
    public static CodePrefix standard(String host) {
        return new CodePrefix(host, Optional.empty());
    }

    /** The prefix of stamps in a GS1 Digital Link. */
    public static CodePrefix gs1(String host, Gs1Link link) {
        return new CodePrefix(host, Optional.of(link));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws InvalidPrefix if it is anything else
     */
    public static CodePrefix parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidPrefix(
                    "A prefix is HTTPS://HOST/ or HTTPS://HOST/01/GTIN14/235/ISSUER, found \"" + text + "\"");
        }
        if (matcher.group(2) == null) {
            return standard(matcher.group(1));
        }
        try {
            return gs1(matcher.group(1), new Gs1Link(new Gtin(matcher.group(2)), matcher.group(3)));
        } catch (InvalidGtin invalid) {
            throw new InvalidPrefix("A GS1 prefix holds a valid GTIN, found " + invalid.value());
        }
    }

    /** The whole constant prefix, as it is printed. */
    public String text() {
        return SCHEME + host + "/" + gs1.map(Gs1Link::path).orElse("");
    }

    /** The URL of a code of this prefix. */
    public String url(StampCode code) {
        return text() + code.tail();
    }

    /** The profile for ordinary substrates. */
    public EncoderProfile profile() {
        if (gs1.isPresent()) {
            return fitting(EncoderProfile.GS1);
        }
        return fits(EncoderProfile.STANDARD) ? EncoderProfile.STANDARD : fitting(EncoderProfile.LONG_HOST);
    }

    /**
     * The profile for rough substrates.
     *
     * @throws InvalidPrefix for a GS1 prefix or a host of more than 13 characters: there is none
     */
    public EncoderProfile roughProfile() {
        if (gs1.isPresent()) {
            throw new InvalidPrefix("A rough substrate takes a standard prefix, found " + text());
        }
        return fitting(EncoderProfile.ROUGH);
    }

    /** Whether URLs of this prefix fit the profile, and the profile is one for such URLs. */
    public boolean fits(EncoderProfile profile) {
        return gs1.isPresent() == (profile == EncoderProfile.GS1) && urlLength() <= profile.capacity();
    }

    /** Characters of every URL of this prefix. */
    public int urlLength() {
        return text().length() + (gs1.isPresent() ? CodeFormat.GS1 : CodeFormat.STANDARD).tailLength();
    }

    private EncoderProfile fitting(EncoderProfile profile) {
        if (!fits(profile)) {
            throw new InvalidPrefix("Profile " + profile.number() + " holds URLs of " + profile.capacity()
                    + " characters, found " + urlLength() + " with the prefix " + text());
        }
        return profile;
    }
}
