package cg.gouv.qr.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that others may hear of, fired inside the transaction in which it happened. The audit hears every
 * one; features hear those that concern them.
 */
public interface DomainEvent {
    /** Stable name, noun and past participle: {@code certification.granted}. */
    String action();

    /** What it happened to: its kind and its id, such as {@code certification:OCC-2026-000001}, the same for every event. */
    String subject();

    /** The organisation that the subject belongs to, if to any. */
    default @Nullable OrganisationId organisation() {
        return null;
    }

    /** What an auditor wants to know beside; values are written as JSON strings, numbers or booleans. No personal data. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
