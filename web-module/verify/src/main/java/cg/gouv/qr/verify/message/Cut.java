package cg.gouv.qr.verify.message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes names fit: what a short one leaves is the others', and a cut is seen. */
final class Cut {
    private static final String MARK = "...";

    private Cut() {}

    /**
     * @param room characters for all of them together
     * @return the names in the same order, together no longer than the room
     */
    static List<String> into(List<String> names, int room) {
        String[] cut = new String[names.size()];
        List<Integer> shortestFirst = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> names.get(index).length()))
                .toList();
        int left = Math.max(0, room);
        int waiting = names.size();
        for (int index : shortestFirst) {
            cut[index] = cut(names.get(index), left / waiting);
            left -= cut[index].length();
            waiting--;
        }
        return Arrays.asList(cut);
    }

    /** Between words if there is a space in its second half. */
    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        if (longest <= MARK.length()) {
            return name.substring(0, longest);
        }
        int end = longest - MARK.length();
        int space = name.lastIndexOf(' ', end);
        return name.substring(0, space > end / 2 ? space : end).stripTrailing() + MARK;
    }
}
