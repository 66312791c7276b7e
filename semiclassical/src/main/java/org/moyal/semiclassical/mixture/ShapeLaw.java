// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/** How the shape Z of a packet moves along with its centre; scratch of one thread. */
interface ShapeLaw {

    /**
     * Half a drift of the centre.
     *
     * @param packet the packet
     * @param duration how long
     */
    void drift(PacketScratch packet, double duration);

    /**
     * A kick of the centre, with −∇²V/η_H in the packet's curvature.
     *
     * @param packet the packet
     * @param duration how long
     */
    void kick(PacketScratch packet, double duration);

    /** All packets keep σ*: z = 1. */
    record Fixed() implements ShapeLaw {
        @Override
        public void drift(PacketScratch packet, double duration) {}

        @Override
        public void kick(PacketScratch packet, double duration) {}
    }

    /**
     * Z′ = −B − aZ² + 2iκ′(1 + Z²), the whole generator S₀ with B frozen. Since 2κz ≥ |a − B|, the flow keeps ‖W‖ ≤ (z−1)/(z+1), and so
     * does the map that replaces it.
     */
    final class Riccati implements ShapeLaw {
        private final double rate;
        private final double contraction;
        private final ShapeMap map;

        Riccati(SqueezingLaw law, int d) {
            this.rate = law.rate();
            this.contraction = law.contraction();
            this.map = new ShapeMap(d);
        }

        @Override
        public void drift(PacketScratch packet, double duration) {}

        @Override
        public void kick(PacketScratch packet, double duration) {
            int squarings = ShapeMap.squarings(duration * (rate + 2 * contraction));
            map.apply(
                    packet.zRe,
                    packet.zIm,
                    packet.curvature,
                    2 * contraction,
                    rate,
                    -2 * contraction,
                    duration,
                    squarings);
        }
    }

    /** The tangent map of drift and kick: σ → MσMᵀ. */
    final class Tangent implements ShapeLaw {
        private final double rate;
        private final ShapeMap map;
        private final double[] zero;

        Tangent(SqueezingLaw law, int d) {
            this.rate = law.rate();
            this.map = new ShapeMap(d);
            this.zero = new double[d * d];
        }

        @Override
        public void drift(PacketScratch packet, double duration) {
            map.apply(packet.zRe, packet.zIm, zero, 0, rate, 0, duration, 0);
        }

        @Override
        public void kick(PacketScratch packet, double duration) {
            for (int k = 0; k < packet.zRe.length; k++) {
                packet.zRe[k] += duration * packet.curvature[k];
            }
        }
    }
}
