package cg.gouv.qr.cli.domain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HAProxy's file: what is said once stands in the template, what is said for each group and server is made here. */
final class ProxyConfiguration {
    private static final List<String> KINDS = List.of("verify", "read", "write", "page", "portal", "report");

    /** By whose checks the other kinds go. */
    private static final Map<String, String> TRACKED = Map.of("page", "read", "portal", "write", "report", "write");

    /** Whose people stay with the server that holds their session. */
    private static final Set<String> WITH_SESSION = Set.of("page", "portal");

    /** After a server's name, where it is asked for lack of another. */
    static final String LIVING = "-living";

    private ProxyConfiguration() {}

    static List<String> backends(Colour colour) {
        return KINDS.stream().map(kind -> colour.group() + "_" + kind).toList();
    }

    /** Those that look at their servers. What is set for a server there holds for the others, too. */
    static List<String> checking(Colour colour) {
        return KINDS.stream()
                .filter(kind -> !TRACKED.containsKey(kind))
                .map(kind -> colour.group() + "_" + kind)
                .toList();
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

    /** Where no server is left, those that merely live are asked (backup). */
    private static String servers(Plan plan, Colour colour, String kind, int http) {
        Stream<String> usual = plan.servers(colour).stream()
                .map(server -> line(plan, server, "", http)
                        + (TRACKED.containsKey(kind)
                                ? "track %s_%s/%s".formatted(colour.group(), TRACKED.get(kind), server)
                                : "check")
                        + (WITH_SESSION.contains(kind) ? " cookie " + server : ""));
        Stream<String> living = plan.servers(colour).stream()
                .map(server -> line(plan, server, LIVING, http)
                        + "track %s_verify/%s backup".formatted(colour.group(), server));
        return Stream.concat(usual, kind.equals("verify") ? Stream.empty() : living)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Plan plan, ServerName server, String mark, int http) {
        return "  server %s%s %s:%d ".formatted(server, mark, plan.address(server), http);
    }
}
