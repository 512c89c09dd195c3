package cg.gouv.qr.api.certification;

import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Answers with a certification, as its reader may see it, and its version. */
@ApplicationScoped
class CertificationAnswers {
    @Inject
    Caller caller;

    Response ok(Certification certification) {
        return Answers.ok(record(certification), certification.version());
    }

    CertificationAnswer record(Certification certification) {
        return CertificationAnswer.of(certification, caller);
    }
}
