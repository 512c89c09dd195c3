package cg.gouv.qr.cli.domain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** HAProxy's file: what is said once stands in the template, what is said for each group and server is made here. */
final class ProxyConfiguration {
    private static final List<String> KINDS = List.of("verify", "read", "write", "portal");

    /** Those whose servers are looked at: whether they live, for verification; whether they are ready, for all others. */
    private static final Set<String> CHECKED = Set.of("verify", "read");

    private ProxyConfiguration() {}

    static List<String> backends(Colour colour) {
        return KINDS.stream().map(kind -> colour.group() + "_" + kind).toList();
    }

    /**
     * @param http the platform's port
     * @param socket for its commands
     * @param map of which group is asked
     * @param pages the folder of what is answered when no server answers
     * @param template with {@code @HTTP@}, {@code @SOCKET@}, {@code @MAP@}, {@code @PAGES@} and, for each kind of backend, {@code @SERVERS kind@}
     *     within a section that begins with {@code @EACH@} and is repeated for {@code @COLOUR@}
     */
    static String of(Plan plan, int http, Path socket, Path map, Path pages, String template) {
        int each = template.indexOf("@EACH@\n");
        String once = template.substring(0, each);
        String group = template.substring(each + "@EACH@\n".length());
        return (once
                        + Arrays.stream(Colour.values())
                                .map(colour -> of(plan, colour, http, group))
                                .collect(Collectors.joining("\n")))
                .replace("@HTTP@", Integer.toString(http))
                .replace("@SOCKET@", socket.toString())
                .replace("@MAP@", map.toString())
                .replace("@PAGES@", pages.toString());
    }

    private static String of(Plan plan, Colour colour, int http, String group) {
        String text = group.replace("@COLOUR@", colour.group());
        for (String kind : KINDS) {
            text = text.replace("@SERVERS " + kind + "@", servers(plan, colour, kind, http));
        }
        return text;
    }

    private static String servers(Plan plan, Colour colour, String kind, int http) {
        return plan.servers(colour).stream()
                .map(server -> "  server %s %s:%d %s%s"
                        .formatted(
                                server,
                                plan.address(server),
                                http,
                                CHECKED.contains(kind) ? "check" : "track %s_read/%s".formatted(colour.group(), server),
                                kind.equals("portal") ? " cookie " + server : ""))
                .collect(Collectors.joining("\n"));
    }
}
