package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.portal.access.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language of the page at hand, and those it could be read in instead. */
@Named
@RequestScoped
public class Language {
    @Inject
    HttpServletRequest request;

    @Inject
    CountryProfile country;

    /** @return one of the country's languages */
    public Locale getLocale() {
        return request.getAttribute(LanguageFilter.LANGUAGE) instanceof Locale chosen
                ? chosen
                : country.languages().get(0);
    }

    /** As {@code lang} attributes spell it. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    public List<Locale> getOthers() {
        return country.languages().stream()
                .filter(language -> !language.equals(getLocale()))
                .toList();
    }

    /** The language's own name in itself: {@code Français}. */
    public String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
