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
        FilingId id = office.reported(null);
        office.reports.assign(id, office.handler.id(), office.handler);
        Filing filing = office.filings.visibleTo(office.handler, id, FilingKind.REPORT);

        assertThatThrownBy(() -> office.owners.reissue(filing, RIGHT, office.handler))
                .hasMessageContaining("匿名举报");
    }

    @Test
    void whoReportedIsConfirmedToNobodyButTheHandler() {
        FilingId id = office.reported(Office.aPerson());
        Filing filing = office.filings.visibleTo(office.officer, id, FilingKind.REPORT);
        office.reports.assign(id, office.handler.id(), office.handler);
        for (Proof proof : List.of(RIGHT, WRONG)) {
            assertThatThrownBy(() -> office.owners.reissue(filing, proof, office.officer))
                    .hasMessageContaining("只有办理人知道");
        }
        assertThat(office.identities.revealsOf(id)).isEmpty();
        assertThat(office.on("2026-05-07").owners.reissue(filing, RIGHT, office.handler))
                .isPresent();
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
        assertThat(office.steps.of(filing.id())).last().satisfies(step -> {
            assertThat(step.byName()).isEqualTo(third.name());
            assertThat(step.told()).contains("工作人员登记", "本人出示居民身份证", "2026-05-11 以后经另一位工作人员确认");
        });
    }

    @Test
    void whatOneOfTheStaffRegistersRestsUntilAnotherConfirmsItSomeDaysLater() {
        Filing filing = mediating();
        assertThat(office.owners.takeBack(filing, RIGHT, third)).isTrue();
        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.MEDIATING);
        assertThat(office.terms.find(filing.id(), TermCode.MEDIATION)).isPresent();
        assertThatThrownBy(() -> office.owners.takeBack(filing, RIGHT, third)).hasMessageContaining("已经登记过撤回");
        assertThatThrownBy(() -> office.withdrawals.confirm(filing.id(), Office.saying("确认"), third))
                .hasMessageContaining("另一位同事");
        assertThatThrownBy(() -> office.withdrawals.confirm(filing.id(), Office.saying("确认"), office.handler))
                .hasMessageContaining("2026-05-09 以后才能确认");
        Progress page = context.getBean(ProgressPages.class).of(filing.id());
        assertThat(page.note()).contains("不是我要求的");
        assertThat(page.mayDenyWithdrawal()).isTrue();

        office.on("2026-05-12").withdrawals.confirm(filing.id(), Office.saying("再次回拨，属实"), office.handler);
        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.TERMINATED);
        assertThat(office.steps.of(filing.id()))
                .last()
                .satisfies(step -> assertThat(step.note()).contains(third.name(), "照片与本人一致", "再次回拨"));
        assertThatThrownBy(() -> office.owners.takeBack(filing, WRONG, third)).hasMessageContaining("已经办结");
    }

    @Test
    void theCitizenOrAnotherOfTheStaffSaysThatItIsNotSo() {
        Filing filing = mediating();
        office.owners.takeBack(filing, RIGHT, third);
        office.withdrawals.deny(filing.id());
        assertThatThrownBy(() ->
                        office.on("2026-05-12").withdrawals.confirm(filing.id(), Office.saying("确认"), office.handler))
                .hasMessageContaining("没有等待确认的撤回");
        office.on("2026-05-06").owners.takeBack(filing, RIGHT, third);
        office.withdrawals.refuse(filing.id(), Office.saying("回拨没有人接"), office.officer);

        assertThat(office.stateOf(filing.id())).isEqualTo(ComplaintState.MEDIATING);
        assertThat(office.steps.of(filing.id()))
                .extracting(Steps.Step::kind)
                .contains(StepKind.WITHDRAWAL_DENIAL)
                .endsWith(StepKind.NO_WITHDRAWAL);
        office.owners.takeBack(filing, RIGHT, third);
        office.mediations.settle(filing.id(), Office.saying("退款"), office.handler);
        assertThat(context.getBean(ProgressPages.class).of(filing.id()).mayDenyWithdrawal())
                .isFalse();
    }

    @Test
    void whoTookItDownOrHadItInHandOrLookedProvesNobodysIdentity() {
        FilingId counter = office.takenDown(Channel.CALL, third);
        FilingId handed = office.filed();
        office.complaints.assign(handed, third.id(), third);
        office.identities.reveal(office.filings.visibleTo(third, handed, FilingKind.COMPLAINT), "电话联系", third);
        office.complaints.assign(handed, office.handler.id(), office.officer);

        for (FilingId id : List.of(counter, handed)) {
            Filing filing = office.filings.visibleTo(third, id, FilingKind.COMPLAINT);
            assertThatThrownBy(() -> office.owners.takeBack(filing, RIGHT, third))
                    .hasMessageContaining("由您登记、办理过");
            assertThatThrownBy(() -> office.owners.reissue(filing, RIGHT, third))
                    .hasMessageContaining("由您登记、办理过");
        }
        assertThat(office.owners.takeBack(
                        office.filings.visibleTo(third, handed, FilingKind.COMPLAINT), RIGHT, office.officer))
                .isTrue();
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
