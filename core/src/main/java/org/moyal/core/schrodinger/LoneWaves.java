// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/** Too few wave functions to gain from each other: one after the other, each in arrays of its own, modes in natural order. */
final class LoneWaves extends Waves {

    private final ComplexTransform transform;
    private final double[][] re;
    private final double[][] im;
    private final double[][] savedRe;
    private final double[][] savedIm;
    private final double[][] kickCos;
    private final double[][] kickSin;
    private final double[][] driftCos;
    private final double[][] driftSin;

    LoneWaves(FourierEngine engine, int size, int count, int kickTables, int driftTables) {
        super(size, count);
        this.transform = engine.complex(size);
        this.re = new double[count][size];
        this.im = new double[count][size];
        this.savedRe = new double[count][size];
        this.savedIm = new double[count][size];
        this.kickCos = new double[kickTables][size];
        this.kickSin = new double[kickTables][size];
        this.driftCos = new double[driftTables][size];
        this.driftSin = new double[driftTables][size];
    }

    @Override
    void load(int wave, double[] fromRe, double[] fromIm) {
        System.arraycopy(fromRe, 0, re[wave], 0, size());
        System.arraycopy(fromIm, 0, im[wave], 0, size());
    }

    @Override
    double re(int wave, int node) {
        return re[wave][node];
    }

    @Override
    double im(int wave, int node) {
        return im[wave][node];
    }

    @Override
    void save() {
        for (int w = 0; w < count(); w++) {
            System.arraycopy(re[w], 0, savedRe[w], 0, size());
            System.arraycopy(im[w], 0, savedIm[w], 0, size());
        }
    }

    @Override
    double savedRe(int wave, int node) {
        return savedRe[wave][node];
    }

    @Override
    double savedIm(int wave, int node) {
        return savedIm[wave][node];
    }

    @Override
    void tabulateKick(int table, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, kickCos[table], 0, size());
        System.arraycopy(sin, 0, kickSin[table], 0, size());
    }

    @Override
    void tabulateDrift(int table, double[] cos, double[] sin) {
        System.arraycopy(cos, 0, driftCos[table], 0, size());
        System.arraycopy(sin, 0, driftSin[table], 0, size());
    }

    @Override
    void kick(int table) {
        for (int w = 0; w < count(); w++) {
            RowPhases.turn(re[w], im[w], kickCos[table], kickSin[table], size());
        }
    }

    @Override
    void kickAndDrift(int kickTable, int driftTable) {
        for (int w = 0; w < count(); w++) {
            RowPhases.turn(re[w], im[w], kickCos[kickTable], kickSin[kickTable], size());
            transform.forward(re[w], im[w]);
            lookAtModes(w, w + 1);
            RowPhases.turn(re[w], im[w], driftCos[driftTable], driftSin[driftTable], size());
            transform.inverse(re[w], im[w]);
        }
    }

    @Override
    void transformOnly() {
        for (int w = 0; w < count(); w++) {
            transform.forward(re[w], im[w]);
            lookAtModes(w, w + 1);
            transform.inverse(re[w], im[w]);
        }
    }

    @Override
    double modeSquared(int wave, int mode) {
        return re[wave][mode] * re[wave][mode] + im[wave][mode] * im[wave][mode];
    }
}
