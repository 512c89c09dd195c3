package cg.gouv.qr.suspicion;

import java.util.List;

/**
 * What somebody needs who decides.
 *
 * @param scans of the stamp, the latest last
 */
public record SuspicionFile(Suspicion suspicion, List<StampScan> scans) {
    public SuspicionFile {
        scans = List.copyOf(scans);
    }
}
