package cg.gouv.qr.api.request;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a record and its version. */
public final class Answers {
    private Answers() {}

    /** 200 with the record, and its version as {@code ETag}. */
    public static Response ok(Object record, long version) {
        return Response.ok(record).tag(tag(version)).build();
    }

    /**
     * 201 with the record, where it is read, and its version as {@code ETag}.
     *
     * @param id the last part of its path
     */
    public static Response created(UriInfo here, Object id, Object record, long version) {
        var location = here.getRequestUriBuilder()
                .replaceQuery(null)
                .path(id.toString())
                .build();
        return Response.created(location).entity(record).tag(tag(version)).build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
