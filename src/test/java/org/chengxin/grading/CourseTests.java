package org.chengxin.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.grading.Course.Step.KEEP;
import static org.chengxin.grading.Course.Step.PROPOSE;
import static org.chengxin.grading.Course.Step.TAKE;
import static org.chengxin.grading.Grade.BLACK;
import static org.chengxin.grading.Grade.BLUE;
import static org.chengxin.grading.Grade.PROBATION;
import static org.chengxin.grading.Grade.RED;
import static org.chengxin.grading.Grade.YELLOW;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the grade in force follows the machine grade. */
class CourseTests {

    @Test
    void betterGradesAndMovesBetweenRedAndBlueTakeForceAtOnce() {
        assertThat(course(RED, BLUE)).isEqualTo(new Course(TAKE, BLUE, false));
        assertThat(course(BLUE, RED)).isEqualTo(new Course(TAKE, RED, false));
        assertThat(course(YELLOW, BLUE)).isEqualTo(new Course(TAKE, BLUE, false));
        assertThat(course(PROBATION, RED)).isEqualTo(new Course(TAKE, RED, false));
        assertThat(course(null, BLUE)).isEqualTo(new Course(TAKE, BLUE, false));
    }

    @Test
    void aFallToYellowOrBlackIsOnlyProposed() {
        assertThat(course(RED, YELLOW)).isEqualTo(new Course(PROPOSE, YELLOW, false));
        assertThat(course(YELLOW, BLACK)).isEqualTo(new Course(PROPOSE, BLACK, false));
        assertThat(course(null, BLACK)).isEqualTo(new Course(PROPOSE, BLACK, false));
    }

    @Test
    void aProposalStaysWhileItsGroundStaysAndEndsWithIt() {
        Course.Open fall = new Course.Open(DecisionKind.FALL, YELLOW);
        assertThat(Course.of(BLUE, false, false, YELLOW, false, fall)).isEqualTo(new Course(KEEP, BLUE, false));
        assertThat(Course.of(BLUE, false, false, BLUE, false, fall)).isEqualTo(new Course(KEEP, BLUE, true));
        assertThat(Course.of(BLUE, false, false, RED, false, fall)).isEqualTo(new Course(TAKE, RED, true));
        assertThat(Course.of(BLUE, false, false, BLACK, false, fall)).isEqualTo(new Course(PROPOSE, BLACK, true));
    }

    @Test
    void blackIsLeftOnlyForYellowByReleaseAfterAPassedInspection() {
        assertThat(Course.of(BLACK, false, false, RED, false, null)).isEqualTo(new Course(KEEP, BLACK, false));
        assertThat(Course.of(BLACK, false, false, RED, true, null)).isEqualTo(new Course(PROPOSE, YELLOW, false));
        assertThat(Course.of(BLACK, false, false, BLACK, true, new Course.Open(DecisionKind.RELEASE, YELLOW)))
                .isEqualTo(new Course(KEEP, BLACK, true));
    }

    @Test
    void theYellowAfterBlackIsBetteredOnlyByAFurtherPassedInspection() {
        assertThat(Course.of(YELLOW, false, true, RED, false, null)).isEqualTo(new Course(KEEP, YELLOW, false));
        assertThat(Course.of(YELLOW, false, true, RED, true, null)).isEqualTo(new Course(TAKE, RED, false));
    }

    @Test
    void machineGradesWaitWhileAGradeIsSetByHand() {
        assertThat(Course.of(BLUE, true, false, RED, false, null)).isEqualTo(new Course(KEEP, BLUE, false));
    }

    @Test
    void aManualProposalHoldsUpNoBetterGradeAndNoFall() {
        Course.Open yellow = new Course.Open(DecisionKind.MANUAL, YELLOW);
        Course.Open red = new Course.Open(DecisionKind.MANUAL, RED);
        assertThat(Course.of(BLUE, false, false, RED, false, yellow)).isEqualTo(new Course(TAKE, RED, false));
        assertThat(Course.of(BLUE, false, false, RED, false, red)).isEqualTo(new Course(TAKE, RED, true));
        assertThat(Course.of(BLUE, false, false, BLUE, false, red)).isEqualTo(new Course(KEEP, BLUE, false));
        assertThat(Course.of(BLUE, false, false, YELLOW, false, red)).isEqualTo(new Course(PROPOSE, YELLOW, true));
        assertThat(Course.of(BLUE, false, false, YELLOW, false, yellow).step()).isEqualTo(KEEP);
        assertThat(Course.of(BLUE, false, false, BLACK, false, yellow)).isEqualTo(new Course(PROPOSE, BLACK, true));
        assertThat(Course.of(BLACK, false, false, BLUE, true, yellow).step()).isEqualTo(KEEP);
    }

    @Test
    void onceRatedNoMerchantGoesBackToTheObservationPeriod() {
        for (Grade rated : List.of(RED, BLUE, YELLOW, BLACK)) {
            assertThat(course(rated, PROBATION)).isEqualTo(new Course(KEEP, rated, false));
        }
    }

    /** However the machine grades run, nothing but a decision ever puts yellow or black in force. */
    @Property
    void noRunOfMachineGradesPutsYellowOrBlackInForce(
            @ForAll @Size(max = 30) List<Grade> machine, @ForAll boolean again) {
        Grade inForce = null;
        Course.Open open = null;
        for (Grade grade : machine) {
            Course course = Course.of(inForce, false, false, grade, again, open);
            if (course.ends()) {
                open = null;
            }
            if (course.step() == TAKE) {
                inForce = course.grade();
            } else if (course.step() == PROPOSE) {
                assertThat(open).isNull();
                open = new Course.Open(DecisionKind.FALL, java.util.Objects.requireNonNull(course.grade()));
                inForce = inForce == null ? PROBATION : inForce;
            }
            assertThat(inForce).isIn(RED, BLUE, PROBATION);
        }
    }

    private static Course course(@Nullable Grade inForce, Grade machine) {
        return Course.of(inForce, false, false, machine, false, null);
    }
}
