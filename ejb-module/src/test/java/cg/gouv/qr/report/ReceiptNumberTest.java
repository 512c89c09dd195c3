package cg.gouv.qr.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {
    @Test
    void isReadAsPeopleWriteIt() {
        ReceiptNumber receipt = ReceiptNumber.random();
        String text = receipt.value();
        assertThat(text).matches("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(ReceiptNumber.typed(text)).contains(receipt);
        assertThat(ReceiptNumber.typed(" " + text.toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(receipt);
        assertThat(ReceiptNumber.typed(text.substring(2).replace("-", ""))).contains(receipt);
        assertThat(ReceiptNumber.typed(text.replace('0', 'O').replace('1', 'l')))
                .contains(receipt);
    }

    @Test
    void tellsSlipsFromNumbersThatDoNotExist() {
        for (int i = 0; i < 200; i++) {
            char[] text = ReceiptNumber.random().value().toCharArray();
            text[2] = text[2] == '7' ? '8' : '7';
            assertThat(ReceiptNumber.typed(new String(text))).isEmpty();
        }
        for (String none :
                new String[] {"", "S-", "S-0000-0000-000", "S-UUUU-UUUU-UUUU", "é".repeat(12), "0".repeat(99)}) {
            assertThat(ReceiptNumber.typed(none)).as(none).isEmpty();
        }
    }

    @Test
    void isNeverTheSame() {
        Set<ReceiptNumber> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ReceiptNumber.random())).isTrue();
        }
    }
}
