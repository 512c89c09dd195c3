package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.DossierDocument;
import cg.gouv.qr.certification.ReadCertifications;
import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.ReadProducts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dossier as everybody sees it who may: the certification, its product, its company, its documents. */
@Named
@ViewScoped
public class DossierPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadCertifications certifications;

    @Inject
    ReadProducts products;

    @Inject
    ReadOrganisations organisations;

    private String number = "";
    private @Nullable String statement;
    private long version;
    private transient @Nullable Certification certification;
    private transient @Nullable Product product;
    private transient @Nullable Organisation company;
    private transient @Nullable List<DossierDocument> documents;

    /** What is done is done to what was shown, or not at all. */
    public void open() {
        version = getCertification().version();
        statement = getCertification().statement();
    }

    public Certification getCertification() {
        if (certification == null) {
            certification = certifications.read(number());
        }
        return certification;
    }

    public Product getProduct() {
        if (product == null) {
            product = products.read(getCertification().product());
        }
        return product;
    }

    public Organisation getCompany() {
        if (company == null) {
            company = organisations.read(getCertification().organisation());
        }
        return company;
    }

    public List<DossierDocument> getDocuments() {
        if (documents == null) {
            documents = certifications.documents(number());
        }
        return documents;
    }

    CertificationNumber number() {
        return CertificationNumber.of(number);
    }

    long version() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement;
    }
}
