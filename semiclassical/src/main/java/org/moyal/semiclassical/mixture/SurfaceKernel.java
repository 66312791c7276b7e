// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * The flows for any number of degrees of freedom, one packet at a time in small matrices. The positions go half a step, momenta and
 * shape a whole one with the local model there, the positions another half. O(d³) a packet.
 */
final class SurfaceKernel implements PacketKernel {
    private final LocalModel model;
    private final ShapeLaw shape;
    private final NoiseLaw noise;
    private final PacketScratch packet;
    private final double mass;
    private final double impedance;
    private final double[] keptRe;
    private final double[] keptIm;
    private Packets packets;
    private int from;
    private int count;

    SurfaceKernel(SqueezingLaw law, LocalModel model, ShapeLaw shape, NoiseLaw noise, int d) {
        this.model = model;
        this.shape = shape;
        this.noise = noise;
        this.packet = new PacketScratch(d, law.frame().referencePositionVariance());
        this.mass = law.frame().mass();
        this.impedance = law.frame().impedance();
        this.keptRe = new double[d * d];
        this.keptIm = new double[d * d];
        this.packets = new Packets(d, 0);
    }

    @Override
    public void load(Packets all, int first, int number) {
        packets = all;
        from = first;
        count = number;
    }

    @Override
    public void store() {}

    @Override
    public double noise(double duration, double[][] normals) {
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < count; n++) {
            packet.load(packets, from + n);
            least = Math.min(least, noise.displace(packet, duration, normals, n));
            packet.store(packets, from + n);
        }
        return least;
    }

    @Override
    public void flow(double duration) {
        for (int n = from; n < from + count; n++) {
            packet.load(packets, n);
            drift(0.5 * duration);
            if (model instanceof LocalModel.Averaged) {
                predictSpread(duration);
            }
            model.at(packet.x, packet.spread, packet.slope, packet.curvature);
            double norm = 0;
            for (double element : packet.curvature) {
                norm += element * element;
            }
            // Frobenius: an upper bound of the operator norm, equal to it for d = 1
            packets.curvature[n] = Math.max(packets.curvature[n], Math.sqrt(norm));
            for (int i = 0; i < packet.d; i++) {
                packet.p[i] -= duration * packet.slope[i];
            }
            kickShape(duration);
            drift(0.5 * duration);
            packet.store(packets, n);
        }
    }

    private void drift(double duration) {
        for (int i = 0; i < packet.d; i++) {
            packet.x[i] += duration / mass * packet.p[i];
        }
        shape.drift(packet, duration);
    }

    private void kickShape(double duration) {
        for (int k = 0; k < packet.curvature.length; k++) {
            packet.curvature[k] /= -impedance;
        }
        shape.kick(packet, duration);
    }

    /** The width of the packet in the middle of the step, over which the model is averaged: half a step with the present width. */
    private void predictSpread(double duration) {
        System.arraycopy(packet.zRe, 0, keptRe, 0, keptRe.length);
        System.arraycopy(packet.zIm, 0, keptIm, 0, keptIm.length);
        packet.measureSpread();
        model.at(packet.x, packet.spread, packet.slope, packet.curvature);
        kickShape(0.5 * duration);
        packet.measureSpread();
        System.arraycopy(keptRe, 0, packet.zRe, 0, keptRe.length);
        System.arraycopy(keptIm, 0, packet.zIm, 0, keptIm.length);
    }
}
