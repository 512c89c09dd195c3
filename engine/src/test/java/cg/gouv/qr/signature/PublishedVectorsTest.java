package cg.gouv.qr.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The algorithms against what their standards publish. */
class PublishedVectorsTest {

    // RFC 4231, test cases 1, 2, 3, 4, 6 and 7; case 5 is of a truncated value.
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 1, 4869205468657265, "
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 1, 7768617420646f2079612077616e7420666f72206e6f7468696e673f, "
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 1, dddddddddddddddddddddddddddddddddddddddddddddddddd"
                + "dddddddddddddddddddddddddddddddddddddddddddddddddd, "
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819, 1, cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd, "
                + "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "aa, 131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374, "
                + "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "aa, 131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b6579"
                + "20616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f"
                + "20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e, "
                + "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void hmac(String key, int times, String data, String mac) {
        assertThat(hex(new KeyedMac(bytes(key.repeat(times))).of(bytes(data)))).isEqualTo(mac);
    }

    // RFC 5869, A.1 to A.3.
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, "
                + "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5, "
                + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
                + "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f, "
                + "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"
                + "909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf, "
                + "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"
                + "e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff, "
                + "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244, "
                + "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '', "
                + "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04, "
                + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void hkdf(String inputKey, String salt, String info, String pseudorandomKey, String output) {
        assertThat(hex(Hkdf.extract(bytes(salt), bytes(inputKey)))).isEqualTo(pseudorandomKey);
        assertThat(hex(Hkdf.derive(bytes(inputKey), bytes(salt), bytes(info), output.length() / 2)))
                .isEqualTo(output);
    }

    // NIST, "SP 800-38G examples", FF1 samples 1 to 9.
    @ParameterizedTest
    @CsvSource({
        "2B7E151628AED2A6ABF7158809CF4F3C, 10, '', 0123456789, 2433477484",
        "2B7E151628AED2A6ABF7158809CF4F3C, 10, 39383736353433323130, 0123456789, 6124200773",
        "2B7E151628AED2A6ABF7158809CF4F3C, 36, 3737373770717273373737, 0123456789abcdefghi, a9tv40mll9kdu509eum",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F, 10, '', 0123456789, 2830668132",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F, 10, 39383736353433323130, 0123456789, 2496655549",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F, 36, 3737373770717273373737, 0123456789abcdefghi, "
                + "xbj3kv35jrawxv32ysr",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94, 10, '', 0123456789, 6657667009",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94, 10, 39383736353433323130, 0123456789, "
                + "1001623463",
        "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94, 36, 3737373770717273373737, "
                + "0123456789abcdefghi, xs8a0azh2avyalyzuwd"
    })
    void ff1(String key, int radix, String tweak, String plain, String encrypted) {
        var ff1 = new Ff1(bytes(key), radix, plain.length(), bytes(tweak));
        var halves = halves(plain, radix);
        int many = 600;
        var first = new long[many];
        var second = new long[many];
        Arrays.fill(first, halves[0]);
        Arrays.fill(second, halves[1]);
        ff1.encrypt(first, second, many);
        for (int i = 0; i < many; i++) {
            var one = new long[] {first[i], second[i]};
            assertThat(one).isEqualTo(halves(encrypted, radix));
            ff1.decrypt(one);
            assertThat(one).isEqualTo(halves);
        }
    }

    // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 15 and 16 (AES-256).
    @ParameterizedTest
    @CsvSource({
        "1aafd255, '', b094dac5d93471bdec1a502270e3cc6c",
        "'', feedfacedeadbeeffeedfacedeadbeefabaddad2, 76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void aesGcm(String lastBytes, String associated, String tag) throws GeneralSecurityException {
        var key = "feffe9928665731c6d6a8f9467308308";
        var plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39";
        var encrypted =
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                        + "c5f61e6393ba7a0abcc9f662";
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var secret = new SecretKeySpec(bytes(key + key), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(128, bytes("cafebabefacedbaddecaf888")));
        cipher.updateAAD(bytes(associated));
        var lastEncrypted = lastBytes.isEmpty() ? "" : "898015ad";
        assertThat(hex(cipher.doFinal(bytes(plain + lastBytes)))).isEqualTo(encrypted + lastEncrypted + tag);
    }

    // RFC 8032, 7.1, tests 1 to 3.
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, '', "
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 72, "
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, af82, "
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a"
    })
    void ed25519(String secret, String message, String expected) throws GeneralSecurityException {
        var der = bytes("302e020100300506032b657004220420" + secret); // RFC 8410
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        signature.update(bytes(message));
        assertThat(hex(signature.sign())).isEqualTo(expected);
    }

    private static long[] halves(String numerals, int radix) {
        int u = numerals.length() / 2;
        return new long[] {Long.parseLong(numerals.substring(0, u), radix), Long.parseLong(numerals.substring(u), radix)
        };
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
