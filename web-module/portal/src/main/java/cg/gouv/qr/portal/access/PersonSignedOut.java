package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.DomainEvent;

/** A person ended the browser session. */
record PersonSignedOut(String person) implements DomainEvent {
    @Override
    public String action() {
        return "person.signed-out";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }
}
