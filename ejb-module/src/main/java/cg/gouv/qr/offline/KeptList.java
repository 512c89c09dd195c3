package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A list on the node's disk, from where it goes to whoever asks for it. */
public record KeptList(LotNumber lot, Path file, long size) {
    /** @throws ListNotWritten if it is not there any more */
    public InputStream open() {
        try {
            return new FileInputStream(file.toFile()); // closes itself, should nobody read it
        } catch (IOException gone) {
            throw new ListNotWritten(lot);
        }
    }

    /** What to call it on somebody else's disk. */
    public String fileName() {
        return "lot-%010d.estlist".formatted(lot.value());
    }
}
