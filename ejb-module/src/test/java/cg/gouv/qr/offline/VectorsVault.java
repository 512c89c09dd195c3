package cg.gouv.qr.offline;

import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.KeyVault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signs with the published secret key of RFC 8032, 7.1, test 1, as the vectors of docs/ are signed. */
class VectorsVault implements KeyVault {
    // RFC 8410: the DER that stands before the raw bytes
    private static final byte[] PRIVATE = HexFormat.of()
            .parseHex(
                    "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] PUBLIC = HexFormat.of()
            .parseHex("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    @Override
    public byte[] wrap(int epoch, EpochRoot root) {
        throw new UnsupportedOperationException("This vault only signs");
    }

    @Override
    public EpochRoot unwrap(int epoch, byte[] wrapped) {
        throw new UnsupportedOperationException("This vault only signs");
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(PRIVATE)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(PUBLIC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
