package cg.gouv.qr.tests.container;

import cg.gouv.qr.platform.DomainEvent;

/** Something that a test did, for the audit to hear. */
public record Tried(String subject) implements DomainEvent {
    @Override
    public String action() {
        return "test.tried";
    }
}
