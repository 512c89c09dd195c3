package cg.gouv.qr.portal.order;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.ReadCertifications;
import cg.gouv.qr.order.PlaceOrder;
import cg.gouv.qr.order.Quote;
import cg.gouv.qr.order.QuoteOrder;
import cg.gouv.qr.order.RequestedLine;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.portal.page.Formats;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.product.ReadProducts;
import cg.gouv.qr.stamper.ReadStampers;
import cg.gouv.qr.stamper.Stamper;
import cg.gouv.qr.tariff.ReadTariffs;
import cg.gouv.qr.tariff.Tariff;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form on which a company gathers the lines of an order, sees what they cost, and places it. */
@Named
@ViewScoped
public class OrderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    QuoteOrder quotes;

    @Inject
    PlaceOrder orders;

    @Inject
    ReadCertifications certifications;

    @Inject
    ReadProducts products;

    @Inject
    ReadStampers stampers;

    @Inject
    ReadTariffs tariffs;

    @Inject
    Formats formats;

    @Inject
    Notice notice;

    private @Nullable String certification;
    private @Nullable String stamper;
    private @Nullable Integer encoderProfile;
    private @Nullable Integer quantity;
    private List<Line> lines = new ArrayList<>();
    private transient @Nullable Quote quote;

    /** A line of the order to be, as it was typed. */
    private record Line(
            @Nullable String certification,
            @Nullable String stamper,
            @Nullable Integer encoderProfile,
            @Nullable Integer quantity)
            implements Serializable {
        RequestedLine requested() {
            return new RequestedLine(certification, stamper, encoderProfile, quantity);
        }
    }

    /** A line that could not be ordered is refused here, before it is among the others. */
    public void add() {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(certification, stamper, encoderProfile, quantity));
        quote = quotes.quote(requested(more));
        lines = more;
        certification = null;
        quantity = null;
    }

    public void remove(int index) {
        lines.remove(index);
        quote = null;
    }

    public String place() {
        var placed = orders.place(requested(lines));
        return notice.then(
                "order.placed", "/order/order?number=" + placed.order().number());
    }

    /** What the lines cost today, or null while there are none. */
    public @Nullable Quote getQuote() {
        if (quote == null && !lines.isEmpty()) {
            quote = quotes.quote(requested(lines));
        }
        return quote;
    }

    /** The company's certifications in force, number by product. */
    public Map<String, String> getCertifications() {
        Map<String, String> choice = new LinkedHashMap<>();
        for (Certification one : certifications
                .list(Set.of(CertificationState.GRANTED), null, all())
                .items()) {
            String product = products.read(one.product()).designation();
            choice.put(product + " (" + one.number() + ")", one.number().toString());
        }
        return choice;
    }

    /** The approved stampers, id by name. */
    public Map<String, String> getStampers() {
        Map<String, String> choice = new LinkedHashMap<>();
        for (Stamper one : stampers.directory(null, all()).items()) {
            choice.put(one.name() + " (" + one.district() + ")", one.id().toString());
        }
        return choice;
    }

    /** The encoder profiles that have a price today, by what a thousand stamps cost. */
    public Map<String, Integer> getTariffs() {
        Map<String, Integer> choice = new LinkedHashMap<>();
        for (Tariff one : tariffs.inForce(all()).items()) {
            choice.put(one.name() + " – " + formats.money(one.perThousand()), one.encoderProfile());
        }
        return choice;
    }

    private static Cursor all() {
        return new Cursor(null, Cursor.MAXIMUM);
    }

    private static List<RequestedLine> requested(List<Line> of) {
        return of.stream().map(Line::requested).toList();
    }

    public @Nullable String getCertification() {
        return certification;
    }

    public void setCertification(@Nullable String certification) {
        this.certification = certification;
    }

    public @Nullable String getStamper() {
        return stamper;
    }

    public void setStamper(@Nullable String stamper) {
        this.stamper = stamper;
    }

    public @Nullable Integer getEncoderProfile() {
        return encoderProfile;
    }

    public void setEncoderProfile(@Nullable Integer encoderProfile) {
        this.encoderProfile = encoderProfile;
    }

    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }
}
