package org.policyalmanac;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Warehouse;

/** The lines of the house, see CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.policyalmanac", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "org.policyalmanac";
    private static final String[] STEPS = {
        HOUSE + ".ingest..",
        HOUSE + ".clean..",
        HOUSE + ".stories..",
        HOUSE + ".entities..",
        HOUSE + ".topics..",
        HOUSE + ".network..",
        HOUSE + ".trends..",
        HOUSE + ".changes..",
        HOUSE + ".report.."
    };

    @ArchTest
    static final ArchRule textKnowsNoSpark = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", HOUSE + ".table..");

    @ArchTest
    static final ArchRule lexiconKnowsNoSparkAndNoStep = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".lexicon..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(STEPS).or(resideInAnyPackage("org.apache.spark..")));

    @ArchTest
    static final ArchRule nothingNeedsABenchmark = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE, HOUSE + ".benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + ".benchmark..");

    @ArchTest
    static final ArchRule statisticsKnowNothing = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".statistics..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", HOUSE + ".statistics..");

    @ArchTest
    static final ArchRule tableKnowsNoOtherRoom = noClasses()
            .that()
            .resideInAPackage(HOUSE + ".table..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(STEPS).or(resideInAnyPackage(HOUSE, HOUSE + ".text..")));

    @ArchTest
    static final ArchRule peersAreForBenchmarksOnly = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + ".benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cc.mallet..", "gnu.trove..", "com.hankcs..");

    @ArchTest
    static final ArchRule networkChangesAndReportReadTablesOnly = noClasses()
            .that()
            .resideInAnyPackage(HOUSE + ".network..", HOUSE + ".changes..", HOUSE + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + ".text..");

    @ArchTest
    static void stepsMeetInTablesOnly(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (String step : STEPS) {
            String[] others = java.util.Arrays.stream(STEPS)
                    .filter(other -> !other.equals(step))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(step)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others).or(resideInAnyPackage(HOUSE)))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule onlyJobsArePublic = classes()
            .that()
            .resideInAnyPackage(STEPS)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Job")
            .andShould()
            .implement(Job.class);

    @ArchTest
    static final ArchRule onlyJobsTouchTheStore = noClasses()
            .that()
            .resideInAnyPackage(STEPS)
            .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("Job")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Run.class, Warehouse.class);

    @ArchTest
    static final ArchRule sparkMlStaysWithTopics = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".topics..", HOUSE + ".topicmodel..", HOUSE + ".benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark.ml..", "org.apache.spark.mllib..");

    @ArchTest
    static final ArchRule luceneStaysInText = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + ".text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");
}
