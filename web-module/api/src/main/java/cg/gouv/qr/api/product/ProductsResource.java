package cg.gouv.qr.api.product;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.product.ChangeProduct;
import cg.gouv.qr.product.CreateProduct;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.ProductId;
import cg.gouv.qr.product.ReadProducts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Companies enter and correct their products; operators and auditors read them. */
@Path("products")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({PRODUCTS_MANAGE_OWN, CERTIFICATIONS_READ, RECORDS_READ})
@Tag(name = "products", description = "Products and catalogues / produits et catalogues")
public class ProductsResource {
    @Inject
    CreateProduct create;

    @Inject
    ChangeProduct change;

    @Inject
    ReadProducts read;

    @POST
    @Creates
    @RolesAllowed(PRODUCTS_MANAGE_OWN)
    @Operation(summary = "Enters a product of the caller's company")
    @APIResponseSchema(value = ProductAnswer.class, responseCode = "201")
    public Response create(ProductRequest request, @Context UriInfo here) {
        Product product = create.create(request.details());
        return Answers.created(here, product.id(), ProductAnswer.of(product), product.version());
    }

    @GET
    @Operation(summary = "Lists or searches the products that the caller may see, by designation")
    public PageAnswer<ProductAnswer> list(
            @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Parameter(description = "Part of a designation or of a GTIN; neither case nor accents count.")
                    @QueryParam("q")
                    @Nullable String text,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(organisation, text, page.cursor()), ProductAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a product")
    @APIResponseSchema(ProductAnswer.class)
    public Response read(@PathParam("id") ProductId id) {
        return ok(read.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(PRODUCTS_MANAGE_OWN)
    @Operation(summary = "Corrects a product, as long as no certification stands on it")
    @APIResponseSchema(ProductAnswer.class)
    public Response change(
            @PathParam("id") ProductId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, ProductRequest request) {
        return ok(change.change(id, request.details(), IfMatch.version(ifMatch)));
    }

    private static Response ok(Product product) {
        return Answers.ok(ProductAnswer.of(product), product.version());
    }
}
