// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Objects;

/** A {@link StockhamPlan} with its work space. */
final class StockhamComplex implements ComplexTransform {

    private final StockhamPlan plan;
    private final double[] firstRe;
    private final double[] firstIm;
    private final double[] secondRe;
    private final double[] secondIm;

    StockhamComplex(int size) {
        this.plan = new StockhamPlan(size);
        this.firstRe = new double[size];
        this.firstIm = new double[size];
        this.secondRe = new double[size];
        this.secondIm = new double[size];
    }

    @Override
    public int size() {
        return plan.size();
    }

    @Override
    public void forward(double[] re, double[] im, int offset) {
        Objects.checkFromIndexSize(offset, size(), re.length);
        Objects.checkFromIndexSize(offset, size(), im.length);
        transform(re, im, offset);
    }

    @Override
    public void inverse(double[] re, double[] im, int offset) {
        Objects.checkFromIndexSize(offset, size(), re.length);
        Objects.checkFromIndexSize(offset, size(), im.length);
        transform(im, re, offset);
        double factor = 1.0 / size();
        for (int j = offset; j < offset + size(); j++) {
            re[j] *= factor;
            im[j] *= factor;
        }
    }

    /** Forward; with the parts exchanged, the inverse times n. */
    private void transform(double[] re, double[] im, int offset) {
        System.arraycopy(re, offset, firstRe, 0, size());
        System.arraycopy(im, offset, firstIm, 0, size());
        plan.transform(firstRe, firstIm, secondRe, secondIm);
        System.arraycopy(plan.endsInFirstPair() ? firstRe : secondRe, 0, re, offset, size());
        System.arraycopy(plan.endsInFirstPair() ? firstIm : secondIm, 0, im, offset, size());
    }
}
