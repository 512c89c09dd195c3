package cg.gouv.qr.printing.content;

import cg.gouv.qr.signature.StampSigner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A PDF (ISO 32000-1) of sheets of A4. It is the document that PDFBox laid out, and an update of it that replaces the page
 * tree: all sheets have one size, all nodes of the tree hold equally many, and all new objects have numbers of equally
 * many digits, so that each object lies where arithmetic says.
 */
final class PdfSheets {
    private static final int SHEETS_A_NODE = 100;
    private static final int XREF_ENTRY = 20;
    private static final String PAGE_END = "endstream\nendobj\n";

    private final Stamps stamps;
    private final SheetFurniture furniture;
    private final Sheet full;
    private final Sheet last;
    private final int fullSheets;
    private final int sheets;
    private final int nodes;
    private final int firstNode;
    private final int firstPage;

    PdfSheets(PackPlan plan, Stamps stamps, StampSigner signer) {
        if (plan.quantity() > PackFormat.MOST_ON_SHEETS) {
            throw new IllegalArgumentException(
                    "Sheets are made for up to " + PackFormat.MOST_ON_SHEETS + " stamps, found " + plan.quantity());
        }
        this.stamps = stamps;
        SheetLayout layout = SheetLayout.of(plan.profile().modules(), plan.dotsPerModule(), plan.dpi());
        String title = "Lot " + plan.lot() + (plan.specimen() ? " · SPÉCIMENS · " : " · ") + plan.designation();
        this.furniture = SheetFurniture.of(title, layout);
        this.fullSheets = plan.quantity() / layout.perSheet();
        int rest = plan.quantity() % layout.perSheet();
        this.sheets = fullSheets + (rest > 0 ? 1 : 0);
        this.full = new Sheet(layout, furniture, plan, signer, sheets, layout.perSheet());
        this.last = new Sheet(layout, furniture, plan, signer, sheets, rest);
        this.nodes = (sheets + SHEETS_A_NODE - 1) / SHEETS_A_NODE;
        this.firstNode = firstNumber(furniture.objects(), nodes + 2 * sheets);
        this.firstPage = firstNode + nodes;
    }

    /** The power of ten from which on so many numbers have equally many digits. */
    private static int firstNumber(int above, int count) {
        int first = 10;
        while (first < above || 9L * first < count) {
            first *= 10;
        }
        return first;
    }

    PackContent content() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(furniture.document()));
        Section pages = new Section(fullSheets, pageSize(full), (index, into) -> putPage(index, full, into));
        Section lastPage =
                new Section(sheets - fullSheets, pageSize(last), (index, into) -> putPage(fullSheets, last, into));
        int fullNodes = sheets / SHEETS_A_NODE;
        Section tree = new Section(
                fullNodes, node(0, SHEETS_A_NODE).length, (index, into) -> into.put(node(index, SHEETS_A_NODE)));
        Section lastNode = sheets % SHEETS_A_NODE == 0
                ? new Section(0, 1, (index, into) -> {})
                : Section.of(node(fullNodes, sheets % SHEETS_A_NODE));
        long pagesAt = furniture.document().length;
        long treeAt = pagesAt + pages.bytes() + lastPage.bytes();
        long rootAt = treeAt + tree.bytes() + lastNode.bytes();
        byte[] root = root();
        long xrefAt = rootAt + root.length;
        sections.addAll(List.of(pages, lastPage, tree, lastNode, Section.of(root)));
        sections.add(Section.of(ascii("xref\n" + furniture.pages() + " 1\n" + String.format("%010d", rootAt)
                + " 00000 n \n" + firstNode + " " + (nodes + 2 * sheets) + "\n")));
        int nodeSize = tree.size();
        sections.add(new Section(nodes, XREF_ENTRY, (index, into) -> putXref(treeAt + index * nodeSize, into)));
        sections.add(new Section(sheets, 2 * XREF_ENTRY, (index, into) -> {
            long pageAt = pagesAt + index * pages.size();
            putXref(pageAt, into);
            putXref(pageAt + page(index).length, into);
        }));
        sections.add(Section.of(ascii("trailer\n<</Size " + (firstPage + 2 * sheets) + furniture.trailer()
                + ">>\nstartxref\n" + xrefAt + "\n%%EOF\n")));
        return new PackContent(sections);
    }

    /** The page's object and its content's. */
    private int pageSize(Sheet sheet) {
        return page(0).length + contentHead(0, sheet).length + sheet.size() + PAGE_END.length();
    }

    private void putPage(long index, Sheet sheet, ByteBuffer into) {
        into.put(page(index)).put(contentHead(index, sheet));
        sheet.write(index, stamps, into);
        into.put(ascii(PAGE_END));
    }

    private byte[] page(long index) {
        return ascii((firstPage + 2 * index) + " 0 obj\n<</Type/Page/Parent " + (firstNode + index / SHEETS_A_NODE)
                + " 0 R/Contents[" + furniture.contents() + " 0 R " + (firstPage + 2 * index + 1)
                + " 0 R]>>\nendobj\n");
    }

    private byte[] contentHead(long index, Sheet sheet) {
        return ascii((firstPage + 2 * index + 1) + " 0 obj\n<</Length " + sheet.size() + ">>\nstream\n");
    }

    private byte[] node(long index, int count) {
        StringBuilder node = new StringBuilder();
        node.append(firstNode + index).append(" 0 obj\n<</Type/Pages/Parent ").append(furniture.pages());
        node.append(" 0 R/Count ").append(count).append("/Kids[");
        for (int i = 0; i < count; i++) {
            node.append(firstPage + 2 * (index * SHEETS_A_NODE + i)).append(" 0 R ");
        }
        return ascii(node.append("]>>\nendobj\n").toString());
    }

    private byte[] root() {
        StringBuilder root = new StringBuilder();
        root.append(furniture.pages()).append(" 0 obj\n<</Type/Pages/Count ").append(sheets);
        root.append("/MediaBox[0 0 ").append(SheetLayout.number(SheetLayout.pointsOf(SheetLayout.WIDTH_MM)));
        root.append(' ').append(SheetLayout.number(SheetLayout.pointsOf(SheetLayout.HEIGHT_MM)));
        root.append("]/Resources<</Font<</F1 ").append(furniture.font()).append(" 0 R>>>>/Kids[");
        for (int i = 0; i < nodes; i++) {
            root.append(firstNode + i).append(" 0 R ");
        }
        return ascii(root.append("]>>\nendobj\n").toString());
    }

    private static void putXref(long offset, ByteBuffer into) {
        Digits.put(into, offset, 10);
        into.put(ascii(" 00000 n \n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
