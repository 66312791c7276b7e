// SPDX-License-Identifier: Apache-2.0
/** Runs JShell scripts with Moyal on the class path; what fails in them shows in the exit status. */
@NullMarked
package org.moyal.examples.shell;

import org.jspecify.annotations.NullMarked;
