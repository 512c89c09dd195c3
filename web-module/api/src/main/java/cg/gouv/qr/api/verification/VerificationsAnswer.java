package cg.gouv.qr.api.verification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Verdicts, in the order in which their codes were asked for. */
@Schema(name = "Verifications")
record VerificationsAnswer(List<VerdictAnswer> verdicts) {}
