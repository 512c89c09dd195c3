package cg.gouv.qr.platform;

/** A person or a program came in: the first that this node sees of a session at the identity provider. */
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
