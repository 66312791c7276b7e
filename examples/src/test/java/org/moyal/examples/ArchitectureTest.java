// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between modules and packages, and the habits that no compiler checks. */
@AnalyzeClasses(
        packages = {"org.moyal.core", "org.moyal.wigner", "org.moyal.semiclassical", "org.moyal.plot"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "org.moyal.core..";
    private static final String WIGNER = "org.moyal.wigner..";
    private static final String SEMICLASSICAL = "org.moyal.semiclassical..";
    private static final String PLOT = "org.moyal.plot..";

    // Modules.

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(CORE)
                    .or(resideInAnyPackage(
                            "java..",
                            "org.ejml..",
                            "org.jtransforms..",
                            "org.apache.commons.numbers..",
                            "org.apache.commons.rng..",
                            "org.jspecify..")));

    @ArchTest
    static final ArchRule WIGNER_KNOWS_CORE_ONLY = classes()
            .that()
            .resideInAPackage(WIGNER)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    WIGNER, CORE, "java..", "org.apache.commons.numbers..", "org.jspecify..", "org.ejml.."));

    @ArchTest
    static final ArchRule SEMICLASSICAL_KNOWS_CORE_AND_WIGNER_ONLY = classes()
            .that()
            .resideInAPackage(SEMICLASSICAL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    SEMICLASSICAL,
                    WIGNER,
                    CORE,
                    "java..",
                    "org.ejml..",
                    "org.apache.commons.numbers..",
                    "org.apache.commons.rng..",
                    "org.jspecify.."));

    @ArchTest
    static final ArchRule PLOT_DRAWS_BY_JFREECHART_ALONE = classes()
            .that()
            .resideInAPackage(PLOT)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    PLOT, WIGNER, CORE, "java..", "javax.imageio..", "org.jfree..", "org.jspecify.."));

    @ArchTest
    static final ArchRule INTERNALS_OF_CORE_STAY_IN_CORE = internalsStayIn(CORE, "org.moyal.core..internal..");

    @ArchTest
    static final ArchRule INTERNALS_OF_WIGNER_STAY_IN_WIGNER = internalsStayIn(WIGNER, "org.moyal.wigner..internal..");

    @ArchTest
    static final ArchRule INTERNALS_OF_SEMICLASSICAL_STAY_IN_SEMICLASSICAL =
            internalsStayIn(SEMICLASSICAL, "org.moyal.semiclassical..internal..");

    @ArchTest
    static final ArchRule INTERNALS_OF_PLOT_STAY_IN_PLOT = internalsStayIn(PLOT, "org.moyal.plot..internal..");

    private static ArchRule internalsStayIn(String module, String internals) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(internals);
    }

    // Packages.

    @ArchTest
    static final ArchRule PACKAGES_OF_CORE_FORM_NO_CYCLE = slices().matching("org.moyal.core.(*)..")
            .should()
            .beFreeOfCycles()
            // An error carries the grid that it is about.
            .ignoreDependency(resideInAPackage("org.moyal.core.error"), resideInAPackage("org.moyal.core.grid"));

    @ArchTest
    static final ArchRule PACKAGES_OF_WIGNER_FORM_NO_CYCLE =
            slices().matching("org.moyal.wigner.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_SEMICLASSICAL_FORM_NO_CYCLE =
            slices().matching("org.moyal.semiclassical.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_PLOT_FORM_NO_CYCLE =
            slices().matching("org.moyal.plot.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule A_LAW_KNOWS_NO_STATE_AND_NO_SOLVER = noClasses()
            .that()
            .resideInAPackage("org.moyal.core.law..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.moyal.core.state..",
                    "org.moyal.core.scheme..",
                    "org.moyal.core.run..",
                    "org.moyal.core.transform..",
                    "org.moyal.core.schrodinger..",
                    "org.moyal.core.spectrum..");

    @ArchTest
    static final ArchRule A_STATE_KNOWS_NO_SCHEME = noClasses()
            .that()
            .resideInAPackage("org.moyal.core.state..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.moyal.core.scheme..", "org.moyal.core.run..", "org.moyal.core.schrodinger..");

    @ArchTest
    static final ArchRule PACKAGES_SAY_WHAT_THEY_HOLD = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule CLASSES_SAY_WHAT_THEY_ARE =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)");

    // The transform engine.

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_THE_TRANSFORM_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.moyal.core.transform")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jtransforms..", "pl.edu.icm..", "org.visnow..");

    @ArchTest
    static final ArchRule THE_ENGINES_GLOBAL_SETTINGS_ARE_LEFT_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jtransforms.utils..", "pl.edu.icm..", "org.visnow..")
            .because("its thread settings are static and belong to the whole JVM");

    @ArchTest
    static final ArchRule NO_TWO_DIMENSIONAL_PLANS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.jtransforms\\.fft\\.DoubleFFT_[23]D")
            .because("they keep mutable state: a plan shared by threads returns wrong numbers");

    @ArchTest
    static final ArchRule PUBLIC_METHODS_SPEAK_NO_ENGINES_LANGUAGE = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(are(modifier(JavaModifier.PUBLIC)))
            .and()
            .areDeclaredInClassesThat(resideOutsideOfPackage("..internal.."))
            .should()
            .notHaveRawReturnType(resideInAnyPackage("org.jtransforms..", "org.ejml..", "org.apache.commons.rng.."));

    // Habits.

    @ArchTest
    static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOTHING_LOGS = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STATIC_CHANGES =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule NO_PUBLIC_FIELD_CHANGES =
            fields().that().arePublic().should().beFinal();

    @ArchTest
    static final ArchRule RANDOM_NUMBERS_HAVE_A_SEED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|SplittableRandom)")
            .orShould()
            .callMethod(Math.class, "random");
}
