package cg.gouv.qr.printing;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.printing.content.PackPlan;

/** What preparing a pack needs, read in a transaction that is over. */
record PackWork(Lot lot, PackPlan plan) {}
