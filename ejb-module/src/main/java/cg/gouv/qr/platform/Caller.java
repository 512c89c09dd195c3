package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, for the use case at hand: a signed-in person with the permissions and the organisation of their token, the
 * platform itself, or the public.
 */
@ApplicationScoped
public class Caller {
    @Inject
    Identities identities;

    @Inject
    CallContext context;

    /** The person's stable subject at the identity provider; for the platform's work, its name, such as {@code platform:generation}. */
    public String person() {
        return identity().subject();
    }

    /** The name that people know the caller by. */
    public String name() {
        return identity().name();
    }

    /** The session at the identity provider, or null: for the platform's work and the public. */
    @Nullable String session() {
        return identity().session();
    }

    /** @throws NoOrganisation if the caller acts for none */
    public OrganisationId organisation() {
        OrganisationId organisation = identity().organisation();
        if (organisation == null) {
            throw new NoOrganisation();
        }
        return organisation;
    }

    /** The organisation that the caller acts for, or null. */
    public @Nullable OrganisationId organisationOrNull() {
        return identity().organisation();
    }

    public boolean has(String permission) {
        return identity().permissions().contains(permission);
    }

    public Set<String> permissions() {
        return identity().permissions();
    }

    /** How far the caller sees in this transaction. */
    public Reach reach() {
        String work = context.platformWork();
        if (work != null) {
            return Reach.PLATFORM;
        }
        Identity identity = identity();
        if (identity.permissions().stream().anyMatch(Permission.NATIONAL::contains)) {
            return Reach.NATIONAL;
        }
        return identity.organisation() == null ? Reach.NOTHING : Reach.OWN;
    }

    /**
     * The organisation whose rows alone the caller sees, or null. Row-level security sees to it in any case; a query that
     * says so finds them by an index among a million of others.
     */
    public @Nullable UUID confinedTo() {
        OrganisationId organisation = organisationOrNull();
        return reach() == Reach.OWN && organisation != null ? organisation.value() : null;
    }

    /** Whether a row of this organisation is another's: reading it leaves a trace. */
    public boolean isForeign(OrganisationId organisation) {
        return reach() == Reach.NATIONAL && !organisation.equals(organisationOrNull());
    }

    /**
     * Whether the caller may see who stands behind a record: contacts' names, addresses, numbers. People of its organisation
     * may, and operators; an auditor or an inspector reads the record without them.
     */
    public boolean seesPersonsOf(OrganisationId organisation) {
        return !isForeign(organisation) || has(Permission.ORGANISATIONS_READ);
    }

    private Identity identity() {
        String work = context.platformWork();
        return work == null ? identities.current() : Identity.platform(work);
    }
}
