package cg.gouv.qr.portal.home;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_GRANT;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_REVIEW;
import static cg.gouv.qr.platform.Permission.DISTRIBUTION_READ;
import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;
import static cg.gouv.qr.platform.Permission.ORGANISATIONS_ADMIT;
import static cg.gouv.qr.platform.Permission.PAYMENTS_CONFIRM;
import static cg.gouv.qr.platform.Permission.QR_GENERATE;
import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;

import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.ReadCertifications;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.order.InvoiceState;
import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.payment.PaymentState;
import cg.gouv.qr.payment.ReadPayments;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.printing.PackState;
import cg.gouv.qr.printing.ReadPacks;
import cg.gouv.qr.suspicion.ReadSuspicions;
import cg.gouv.qr.suspicion.SuspicionState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What waits for the person who is signed in. */
@Named
@RequestScoped
public class Home {
    @Inject
    Caller caller;

    @Inject
    ReadOrganisations organisations;

    @Inject
    ReadCertifications certifications;

    @Inject
    ReadOrders orders;

    @Inject
    ReadPayments payments;

    @Inject
    ReadPacks packs;

    @Inject
    ReadSuspicions suspicions;

    /**
     * Something that waits.
     *
     * @param key of its text, which has a place for the count
     * @param count at most a page's worth
     * @param more whether there are more than that
     * @param page where it is dealt with
     */
    public record Waiting(String key, int count, boolean more, String page) {
        static Waiting of(String key, Page<?> first, String page) {
            return new Waiting(key, first.items().size(), first.next() != null, page);
        }
    }

    public List<Waiting> getWaiting() {
        List<Waiting> waiting = new ArrayList<>();
        if (caller.has(ORGANISATIONS_ADMIT)) {
            waiting.add(Waiting.of(
                    "waiting.organisations",
                    organisations.list(null, OrganisationState.REGISTERED, Cursor.first()),
                    "/organisation/list?state=REGISTERED"));
        }
        if (caller.has(CERTIFICATIONS_REVIEW)) {
            waiting.add(dossiers("waiting.dossiers", CertificationState.SUBMITTED));
        }
        if (caller.has(CERTIFICATIONS_GRANT)) {
            waiting.add(dossiers("waiting.decisions", CertificationState.REVIEWED));
        }
        if (caller.has(CERTIFICATIONS_APPLY)) {
            waiting.add(dossiers("waiting.drafts", CertificationState.DRAFT));
            waiting.add(dossiers("waiting.returned", CertificationState.RETURNED));
        }
        if (caller.has(PAYMENTS_CONFIRM)) {
            waiting.add(Waiting.of(
                    "waiting.payments",
                    payments.list(PaymentState.RECORDED, null, Cursor.first()),
                    "/payment/list?state=RECORDED"));
        }
        if (caller.has(QR_GENERATE)) {
            waiting.add(Waiting.of(
                    "waiting.orders", orders.list(OrderState.PAID, Cursor.first()), "/order/list?state=PAID"));
        }
        if (caller.has(ORDERS_CREATE)) {
            waiting.add(Waiting.of(
                    "waiting.invoices",
                    orders.invoices(InvoiceState.ISSUED, Cursor.first()),
                    "/invoice/list?state=ISSUED"));
        }
        if (caller.has(DISTRIBUTION_READ)) {
            waiting.add(Waiting.of(
                    "waiting.packs", packs.list(null, PackState.READY, Cursor.first()), "/printing/list?state=READY"));
        }
        if (caller.has(RECALLS_CREATE)) {
            waiting.add(Waiting.of(
                    "waiting.suspicions",
                    suspicions.list(SuspicionState.OPEN, null, Cursor.first()),
                    "/suspicion/list?state=OPEN"));
        }
        waiting.removeIf(one -> one.count() == 0);
        return waiting;
    }

    private Waiting dossiers(String key, CertificationState state) {
        return Waiting.of(
                key,
                certifications.list(Set.of(state), null, Cursor.first()),
                "/certification/list?state=" + state.name());
    }
}
