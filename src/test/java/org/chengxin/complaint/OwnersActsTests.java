package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.account.SignedIn;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** No one of the staff can act as the person who filed and so make a complaint go away. */
@IntegrationTest
@Transactional
class OwnersActsTests {

    private static final Proof RIGHT = new Proof(" 欧阳 小三", "１３８ 1234-5678", Proof.Way.CARD, "照片与本人一致");
    private static final Proof WRONG = new Proof("欧阳小四", "13812345678", Proof.Way.CALL, "十点回拨");

    @Autowired
    ApplicationContext context;

    Office office;
    Actor third;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-05-06");
        third = SignedIn.actor(office.jdbc, "scjg", Role.COMPLAINT_HANDLER, Role.REPORTER);
    }

    @Test
    void theHandlerNeitherReissuesACodeNorTakesBack() {
        Filing filing = mediating();

        assertThatThrownBy(() -> office.owners.reissue(filing, RIGHT, office.handler))
                .hasMessageContaining("您是办理人");
        assertThatThrownBy(() -> office.owners.takeBack(filing, RIGHT, office.handler))
                .hasMessageContaining("您是办理人");
        assertThat(office.codes.reissued(filing.id())).isEmpty();
    }

    @Test
    void aCodeIsReissuedOnlyToWhoSaysTheNameAndNumberAndEachComparisonStaysOnRecord() {
        Filing filing = mediating();
        assertThat(office.on("2026-05-07").owners.reissue(filing, WRONG, office.officer))
                .isEmpty();
        assertThat(office.codes.reissued(filing.id())).isEmpty();
        String code = office.owners.reissue(filing, RIGHT, office.officer).orElseThrow();

        assertThat(office.codes.open(filing.slug(), code)).contains(filing.id());
        assertThat(office.identities.revealsOf(filing.id()))
                .extracting(Identities.Reveal::purpose)
                .containsExactly("补发查询码，核对不符", "补发查询码，核对相符");
        assertThat(office.steps.of(filing.id())).last().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.NEW_CODE);
            assertThat(step.told()).contains("本人出示居民身份证", "不是您本人办的");
            assertThat(step.note()).contains("照片与本人一致");
        });
    }

    @Test
    void anAnonymousReportHasNobodyToCompareWith() {
        Filing filing = office.filings.visibleTo(office.officer, office.reported(null), FilingKind.REPORT);

        assertThatThrownBy(() -> office.owners.reissue(filing, RIGHT, office.officer))
                .hasMessageContaining("匿名举报");
    }

    @Test
    void underAReissuedCodeNothingIsTakenBackForThirtyDaysAndWhatIsDoneSaysSo() {
        Filing filing = mediating();
        office.on("2026-05-07").owners.reissue(filing, RIGHT, office.officer);
        assertThatThrownBy(() -> office.tracking.withdraw(filing.id(), "")).hasMessageContaining("查询码是补发的");
        office.supplements.add(filing.id(), "还有录音", List.of());
        assertThat(office.steps.of(filing.id()))
                .last()
                .satisfies(step -> assertThat(step.told()).contains("凭 2026-05-07 补发的查询码"));
        assertThatThrownBy(() -> office.on("2026-06-06").tracking.withdraw(filing.id(), ""))
                .hasMessageContaining("查询码是补发的");

        office.on("2026-06-07").tracking.withdraw(filing.id(), "已经退款");
        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.TERMINATED);
        assertThat(office.steps.of(filing.id())).last().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.WITHDRAWAL);
            assertThat(step.note()).contains("已经退款", "凭 2026-05-07 补发的查询码");
        });
    }

    @Test
    void whoeverMadeTheCodeDoesNotTakeBackButAnotherDoesUnderTheirOwnName() {
        Filing filing = mediating();
        office.on("2026-05-07").owners.reissue(filing, RIGHT, office.officer);
        assertThatThrownBy(() -> office.owners.takeBack(filing, RIGHT, office.officer))
                .hasMessageContaining("另一位同事");
        assertThat(office.owners.takeBack(filing, WRONG, third)).isFalse();
        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.MEDIATING);

        assertThat(office.owners.takeBack(filing, RIGHT, third)).isTrue();
        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.TERMINATED);
        assertThat(office.steps.of(filing.id())).last().satisfies(step -> {
            assertThat(step.byName()).isEqualTo(third.name());
            assertThat(step.told()).contains("由工作人员登记", "本人出示居民身份证");
        });
        assertThatThrownBy(() -> office.owners.takeBack(filing, WRONG, third)).hasMessageContaining("已经办结");
    }

    @Test
    void nameAndNumberCannotBeGuessedAtWill() {
        Filing filing = mediating();
        for (int i = 0; i < 5; i++) {
            assertThat(office.owners.takeBack(filing, WRONG, third)).isFalse();
        }
        assertThatThrownBy(() -> office.owners.takeBack(filing, RIGHT, third)).hasMessageContaining("次数太多");
    }

    private Filing mediating() {
        return office.filings.visibleTo(office.handler, office.mediating(), FilingKind.COMPLAINT);
    }
}
