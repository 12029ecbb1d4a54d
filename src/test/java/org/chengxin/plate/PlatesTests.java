package org.chengxin.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PlatesTests {

    @Autowired
    Plates plates;

    @Autowired
    Merchants merchants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anIssuedPlateHasAValidSerialAndAWellFormedToken() {
        PlateView plate = plates.issue(aMerchant().registeredIn(merchants), anOfficer());

        assertThat(PlateSerial.parse(plate.serial())).isPresent();
        assertThat(plate.serial()).startsWith("ZD-SJJ-");
        assertThat(plates.byToken(plate.token())).contains(plate);
    }

    @Test
    void aMerchantHasOneValidPlateAtMost() {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        plates.issue(merchant, anOfficer());

        assertThatThrownBy(() -> plates.issue(merchant, anOfficer()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已有有效标识牌");
    }

    @Test
    void twoOfficersAtOnceIssueOnePlate() {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        var attempts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> plates.issue(merchant, anOfficer()))
                        .handle((done, failure) -> failure == null))
                .toList();

        assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(plates.of(merchant)).hasSize(1);
    }

    @Test
    void aLostPlateGivesWayToAnother() {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        PlateView old = plates.issue(merchant, anOfficer());
        PlateView successor = plates.replace(old.serial(), ReplacementCause.LOST, anOfficer());

        PlateView ended = plates.find(old.serial());
        assertThat(ended.state()).isEqualTo(PlateState.LOST);
        assertThat(ended.reason()).isEqualTo("遗失");
        assertThat(ended.successor()).isEqualTo(successor.serial());
        assertThat(successor.token()).isNotEqualTo(old.token());
        assertThat(plates.issuedTo(merchant)).contains(successor);
    }

    @Test
    void anEndedPlateStaysEnded() {
        PlateView plate = plates.issue(aMerchant().registeredIn(merchants), anOfficer());
        plates.retire(plate.serial(), "更换门头", anOfficer());

        assertThatThrownBy(() -> plates.retire(plate.serial(), "再来一次", anOfficer()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> plates.replace(plate.serial(), ReplacementCause.DAMAGED, anOfficer()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void retiringNeedsAReason() {
        PlateView plate = plates.issue(aMerchant().registeredIn(merchants), anOfficer());

        assertThatThrownBy(() -> plates.retire(plate.serial(), "  ", anOfficer()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("停用原因");
        assertThat(plates.find(plate.serial()).isIssued()).isTrue();
    }

    @Test
    void aClosedMerchantLosesItsPlateAndGetsNoOther() throws InterruptedException {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        PlateView plate = plates.issue(merchant, anOfficer());
        merchants.close(merchant, LocalDate.of(2026, 1, 5), "转让", anOfficer());

        for (int i = 0; i < 600 && plates.find(plate.serial()).isIssued(); i++) {
            Thread.sleep(50);
        }
        assertThat(plates.find(plate.serial()).state()).isEqualTo(PlateState.RETIRED);
        assertThatThrownBy(() -> plates.issue(merchant, anOfficer())).isInstanceOf(Rejected.class);
    }

    @Test
    void everyMerchantWithoutAPlateGetsOne() {
        MerchantId merchant = aMerchant().registeredIn(merchants);
        assertThat(plates.issueForAll(anOfficer())).isPositive();

        assertThat(plates.issuedTo(merchant)).isPresent();
        assertThat(plates.issueForAll(anOfficer())).isZero();
    }

    @Test
    void everyActOnAPlateIsOnTheTrail() {
        PlateView plate = plates.issue(aMerchant().registeredIn(merchants), anOfficer());
        plates.retire(plate.serial(), "测试", anOfficer());

        assertThat(jdbc.sql("select verb from audit_entry where subject_id = ? order by 1")
                        .param(plate.serial())
                        .query(String.class)
                        .list())
                .containsExactly("标识牌.停用", "标识牌.发放");
    }
}
