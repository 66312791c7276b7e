// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.moyal.core.state.GaussianState;

/**
 * Covariance ellipses {r : (r − m)ᵀ σ⁻¹ (r − m) = k²} of Gaussians in phase space; k = 1 unless scaled. Immutable.
 */
public final class Ellipses implements Overlay {
    private static final int SIDES = 180;

    private record Ellipse(double x, double p, double sxx, double sxp, double spp) {}

    private final List<Ellipse> ellipses;
    private final double deviations;
    private final Color colour;
    private final double width;

    private Ellipses(List<Ellipse> ellipses, double deviations, Color colour, double width) {
        this.ellipses = ellipses;
        this.deviations = deviations;
        this.colour = colour;
        this.width = width;
    }

    /**
     * No ellipse yet; black, one standard deviation, lines of 1.5 pixels.
     *
     * @return an empty set, to be extended by {@link #and}
     */
    public static Ellipses none() {
        return new Ellipses(List.of(), 1, Color.BLACK, 1.5);
    }

    /**
     * The ellipses of Gaussian states, for instance of some packets of a mixture.
     *
     * @param states states of one degree of freedom each
     * @return an ellipse for each state, black, one standard deviation
     * @throws IllegalArgumentException if a state has several degrees of freedom
     */
    public static Ellipses of(List<GaussianState> states) {
        List<Ellipse> all = new ArrayList<>();
        for (int n = 0; n < states.size(); n++) {
            GaussianState state = states.get(n);
            if (state.degreesOfFreedom() != 1) {
                throw new IllegalArgumentException("states[" + n + "].degreesOfFreedom() = " + state.degreesOfFreedom()
                        + ": must be 1; state.mode(k) is one of them");
            }
            all.add(new Ellipse(
                    state.mean(0),
                    state.mean(1),
                    state.covariance(0, 0),
                    state.covariance(0, 1),
                    state.covariance(1, 1)));
        }
        return new Ellipses(List.copyOf(all), 1, Color.BLACK, 1.5);
    }

    /**
     * One ellipse.
     *
     * @param x mean position
     * @param p mean momentum
     * @param sxx variance of x, positive
     * @param sxp covariance
     * @param spp variance of p, with sxx·spp − sxp² &gt; 0
     * @return the ellipse in black
     * @throws IllegalArgumentException if the covariance is not positive definite or the mean not finite
     */
    public static Ellipses of(double x, double p, double sxx, double sxp, double spp) {
        return none().and(x, p, sxx, sxp, spp);
    }

    /**
     * These ellipses and another one.
     *
     * @param x mean position
     * @param p mean momentum
     * @param sxx variance of x, positive
     * @param sxp covariance
     * @param spp variance of p, with sxx·spp − sxp² &gt; 0
     * @return a new set
     * @throws IllegalArgumentException if the covariance is not positive definite or the mean not finite
     */
    public Ellipses and(double x, double p, double sxx, double sxp, double spp) {
        if (!Double.isFinite(x) || !Double.isFinite(p)) {
            throw new IllegalArgumentException("mean = (" + x + ", " + p + "): must be finite");
        }
        double determinant = sxx * spp - sxp * sxp;
        if (!(sxx > 0) || !(determinant > 0) || !Double.isFinite(determinant)) {
            throw new IllegalArgumentException(
                    "covariance = [" + sxx + ", " + sxp + "; " + sxp + ", " + spp + "]: must be positive definite");
        }
        List<Ellipse> more = new ArrayList<>(ellipses);
        more.add(new Ellipse(x, p, sxx, sxp, spp));
        return new Ellipses(more, deviations, colour, width);
    }

    /**
     * The same ellipses at another number of standard deviations.
     *
     * @param number k, positive
     * @return a new set
     * @throws IllegalArgumentException if {@code number} is not positive
     */
    public Ellipses deviations(double number) {
        return new Ellipses(ellipses, Curves.requirePositive("number", number), colour, width);
    }

    /**
     * The same ellipses in another colour.
     *
     * @param other the colour
     * @return a new set
     */
    public Ellipses colour(Color other) {
        return new Ellipses(ellipses, deviations, other, width);
    }

    /**
     * The same ellipses in lines of another width.
     *
     * @param pixels width of the lines, positive
     * @return a new set
     * @throws IllegalArgumentException if {@code pixels} is not positive
     */
    public Ellipses width(double pixels) {
        return new Ellipses(ellipses, deviations, colour, Curves.requirePositive("pixels", pixels));
    }

    /**
     * How many ellipses there are.
     *
     * @return the number
     */
    public int size() {
        return ellipses.size();
    }

    @Override
    public void draw(PhaseSpaceCanvas canvas) {
        var graphics = canvas.graphics();
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width));
        for (Ellipse e : ellipses) {
            // Cholesky factor of the covariance: σ = L Lᵀ, the ellipse is m + k L (cos φ, sin φ).
            double lxx = Math.sqrt(e.sxx());
            double lpx = e.sxp() / lxx;
            double lpp = Math.sqrt(e.spp() - lpx * lpx);
            Path2D path = new Path2D.Double();
            for (int i = 0; i < SIDES; i++) {
                double phi = 2 * Math.PI * i / SIDES;
                double c = deviations * Math.cos(phi);
                double s = deviations * Math.sin(phi);
                double column = canvas.column(e.x() + lxx * c);
                double row = canvas.row(e.p() + lpx * c + lpp * s);
                if (i == 0) {
                    path.moveTo(column, row);
                } else {
                    path.lineTo(column, row);
                }
            }
            path.closePath();
            graphics.draw(path);
        }
    }
}
