package cg.gouv.qr.noop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Its context is the archive's name: {@code /noop}. */
@ApplicationPath("/")
public class NoopApplication extends Application {}
