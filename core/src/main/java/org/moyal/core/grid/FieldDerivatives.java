// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/**
 * A field and its derivatives at one point.
 *
 * @param value f
 * @param dx ∂f/∂x
 * @param dp ∂f/∂p
 * @param dxx ∂²f/∂x²
 * @param dxp ∂²f/∂x∂p
 * @param dpp ∂²f/∂p²
 */
public record FieldDerivatives(double value, double dx, double dp, double dxx, double dxp, double dpp) {}
