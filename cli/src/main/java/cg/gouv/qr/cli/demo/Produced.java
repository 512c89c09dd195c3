package cg.gouv.qr.cli.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * What came off the road, for others to test and recount.
 *
 * @param organisation the company's id
 * @param catalogueImport the id of the first import
 * @param certifications the numbers granted in this run
 */
record Produced(
        String organisation, String catalogueImport, List<String> certifications, String order, List<Lot> lots) {
    /**
     * A lot and the files that its stamper got.
     *
     * @param csvSha256 and {@code zipSha256}, as the packs' descriptions promise, hexadecimal
     */
    record Lot(long number, int quantity, int epoch, Path csv, String csvSha256, Path zip, String zipSha256) {}
}
