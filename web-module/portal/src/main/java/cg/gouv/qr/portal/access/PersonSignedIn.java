package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.DomainEvent;

/** A person came in by browser. */
record PersonSignedIn(String person) implements DomainEvent {
    @Override
    public String action() {
        return "person.signed-in";
    }

    @Override
    public String subject() {
        return "person:" + person;
    }
}
