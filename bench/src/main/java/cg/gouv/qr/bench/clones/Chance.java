package cg.gouv.qr.bench.clones;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterExponentialSampler;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.GeometricSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Draws from one seed. Not safe for several threads. */
final class Chance {
    private final UniformRandomProvider source;

    Chance(long seed) {
        source = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    boolean happens(double probability) {
        return source.nextDouble() < probability;
    }

    /** 0 (included) to 1 (not). */
    double share() {
        return source.nextDouble();
    }

    double gaussian() {
        return ZigguratSampler.NormalizedGaussian.of(source).sample();
    }

    double exponential(double mean) {
        return AhrensDieterExponentialSampler.of(source, mean).sample();
    }

    /** Its mean is 1. */
    double gamma(double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(source, shape, 1 / shape)
                .sample();
    }

    int poisson(double mean) {
        return mean < Double.MIN_NORMAL ? 0 : PoissonSampler.of(source, mean).sample();
    }

    /** 1 or more. */
    int atLeastOne(double mean) {
        return mean <= 1 ? 1 : 1 + GeometricSampler.of(source, 1 / mean).sample();
    }
}
