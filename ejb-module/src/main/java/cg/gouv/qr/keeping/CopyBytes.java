package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.FileKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Which bytes a copy is to have, and under which key: those of the shard's file, or what is kept of it when it is reduced. */
@Stateless
@AsPlatform("store")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CopyBytes {
    @Inject
    ReducedShard reduced;

    public FileKey key(CopyTask task) {
        FileKey file = task.shard().file();
        return task.form() == CopyForm.WHOLE ? file : file.reduced();
    }

    public Digest sha256(CopyTask task) {
        return task.form() == CopyForm.WHOLE ? task.shard().sha256() : Digest.sha256(reduced(task));
    }

    public byte[] reduced(CopyTask task) {
        return reduced.bytes(task.shard());
    }
}
