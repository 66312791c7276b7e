// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/** The theorems for the reference engine. */
class JTransformsTheoremsPropertyTest extends FourierTheorems {

    @Override
    Signal transformed(Signal signal) {
        var result = new Signal(signal.re.clone(), signal.im.clone());
        FourierEngine.jTransforms().complex(signal.size()).forward(result.re, result.im);
        return result;
    }
}
