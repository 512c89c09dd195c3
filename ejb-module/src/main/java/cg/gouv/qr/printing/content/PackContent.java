package cg.gouv.qr.printing.content;

import cg.gouv.qr.signature.EpochKeys;
import java.util.List;

/** A pack's bytes, of which any range can be read. */
public final class PackContent {
    private final List<Section> sections;

    PackContent(List<Section> sections) {
        this.sections = sections.stream().filter(section -> section.count() > 0).toList();
    }

    /**
     * @param stamps those of the plan; closed by the one who opened them
     * @param keys of the plan's epoch, for short codes
     */
    public static PackContent of(PackPlan plan, Stamps stamps, EpochKeys keys) {
        return switch (plan.format()) {
            case CSV -> new CsvRows(plan, stamps, keys.signer()).content();
            case PNG_ZIP ->
                new StampZip(plan, stamps, new PngFile(plan.profile().modules(), plan.dotsPerModule(), plan.dpi()))
                        .content();
            case SVG_ZIP ->
                new StampZip(plan, stamps, new SvgFile(plan.profile().modules(), plan.dotsPerModule(), plan.dpi()))
                        .content();
            case PDF -> new PdfSheets(plan, stamps, keys.signer()).content();
        };
    }

    /** The number of bytes, known without reading a stamp. */
    public long size() {
        return sections.stream().mapToLong(Section::bytes).sum();
    }

    /** The whole. */
    public PackStream stream() {
        return stream(0, size());
    }

    /**
     * A part.
     *
     * @param from the first byte, from 0
     * @param to behind the last byte
     */
    public PackStream stream(long from, long to) {
        if (from < 0 || to < from || to > size()) {
            throw new IllegalArgumentException("A range lies in [0, " + size() + "), found [" + from + ", " + to + ")");
        }
        return new PackStream(sections, from, to);
    }
}
