package org.devicebank.figures;

import java.util.random.RandomGenerator;

/// Draws a share from a Beta distribution, as one of two gamma variates over their sum (Marsaglia and Tsang, ACM
/// Transactions on Mathematical Software 26, 2000). Both parameters are at least 1 here.
final class Beta {

    private Beta() {}

    static double draw(RandomGenerator chance, double alpha, double beta) {
        var one = gamma(chance, alpha);
        return one / (one + gamma(chance, beta));
    }

    private static double gamma(RandomGenerator chance, double shape) {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = chance.nextGaussian();
            var v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
