package cg.gouv.qr.portal;

import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.product.ImportState;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What has a word of its own for each constant: the text is named {@code family.CONSTANT}. */
final class Families {
    static final Map<String, List<String>> ALL = Map.of(
            "kind", names(OrganisationKind.class),
            "state.organisation", names(OrganisationState.class),
            "home.organisation", names(OrganisationState.class),
            "permission", permissions(),
            "state.catalogueImport", names(ImportState.class));

    private Families() {}

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> permissions() {
        return Arrays.stream(Permission.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(Families::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
