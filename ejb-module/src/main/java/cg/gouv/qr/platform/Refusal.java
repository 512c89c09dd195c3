package cg.gouv.qr.platform;

import java.util.Map;

/**
 * Somebody tried what they may not, or what a rule forbids. Fired outside the refused transaction, which is rolled back.
 *
 * @param subject what was called, such as {@code POST /api/v1/certifications/OCC-2026-000001/grant}
 * @param reason the problem's key
 */
public record Refusal(String subject, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "refused";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
