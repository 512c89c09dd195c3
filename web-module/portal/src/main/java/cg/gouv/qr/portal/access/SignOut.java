package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.ReportEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Ends the session here and at the identity provider. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    @Inject
    ReportEvent report;

    public String leave() throws ServletException {
        report.report(new PersonSignedOut(caller.person()));
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index?faces-redirect=true";
    }
}
