package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The night's work: one failing merchant costs nobody else anything. */
@ExtendWith(OutputCaptureExtension.class)
class NightsTests {

    @Test
    void whatFailsIsToldAndTriedOnceAndTheRestGoesOn(CapturedOutput log) {
        TreeSet<Integer> waiting =
                new TreeSet<>(IntStream.range(0, 1000).boxed().toList());
        List<Integer> tried = new ArrayList<>();
        Nights.Outcome outcome = Nights.run(
                "following",
                most -> waiting.stream().limit(most).toList(),
                one -> {
                    tried.add(one);
                    if (one < 300) {
                        throw new IllegalStateException("no calendar");
                    }
                    waiting.remove(one);
                },
                one -> "shop-" + one + ".");
        assertThat(outcome).isEqualTo(new Nights.Outcome(300, ""));
        assertThat(tried).doesNotHaveDuplicates().hasSize(1000);
        assertThat(waiting).hasSize(300);
        assertThat(log).contains("ERROR", "shop-7.", "shop-299.", "no calendar").doesNotContain("shop-300.");
    }

    @Test
    void aLotThatCannotEvenBeReadLeavesTheNextOneItsTurn(CapturedOutput log) {
        Nights.Outcome outcome = Nights.<Integer>run(
                "reading",
                most -> {
                    throw new Rejected("请先录入放假安排。");
                },
                one -> {},
                String::valueOf);
        assertThat(log).contains("ERROR", "reading", "放假安排");
        assertThat(outcome).isEqualTo(new Nights.Outcome(1, "请先录入放假安排。"));
    }
}
