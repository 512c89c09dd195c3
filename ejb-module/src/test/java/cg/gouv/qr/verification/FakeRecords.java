package cg.gouv.qr.verification;

import cg.gouv.qr.verification.News.EpochRow;
import cg.gouv.qr.verification.SerialIndex.Block;
import jakarta.ejb.EJBException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records in memory, which can go away, and count how often they are asked. */
class FakeRecords extends VerificationRecords {
    final Map<Long, VerifiableLot> lots = new HashMap<>();
    final Map<Long, Long> changes = new HashMap<>();
    boolean away;
    int questions;

    @Override
    public News news(String since, long end) {
        ask();
        List<Block> blocks = lots.values().stream()
                .flatMap(lot -> List.of(
                        new Block(lot.firstSerial(), lot.quantity(), lot.number()),
                        new Block(lot.specimenFirstSerial(), lot.specimenQuantity(), lot.number()))
                        .stream())
                .filter(block -> block.firstSerial() >= end)
                .toList();
        return new News("1", Map.copyOf(changes), blocks, List.<EpochRow>of());
    }

    @Override
    public Optional<VerifiableLot> lot(long lot) {
        ask();
        return Optional.ofNullable(lots.get(lot));
    }

    private void ask() {
        questions++;
        if (away) {
            throw new EJBException("away");
        }
    }
}
