package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chengxin.merchant.MerchantFixtures.aCreditCode;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.chengxin.merchant.RosterImport.StagedRow;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RosterImportsTests {

    private static final String HEADER = "商户名称,统一社会信用代码,工商注册号,经营地址,街段,联系电话,开业日期\n";

    @Autowired
    RosterImports imports;

    @Autowired
    Merchants merchants;

    @Test
    void everyWrongRowSaysWhatIsWrong() {
        CreditCode code = aCreditCode();
        MerchantId closed = aMerchant().registeredIn(merchants);
        merchants.close(closed, LocalDate.of(2026, 1, 1), "搬走", anOfficer());
        CreditCode closedCode = merchants.find(closed).creditCode();
        UUID id = stage(HEADER
                + "好店," + code + ",,水晶街1号,A段,13812345678,2024-01-01\n"
                + ",914403001922038217,,水晶街2号,A段,,\n"
                + "甲店," + code + ",,,Z段,,2024-02-30\n"
                + "乙店,,310115600985535,水晶街3号,B段,没有,\n"
                + "丙店,,,水晶街4号,B段,,\n"
                + "丁店," + aCreditCode() + ",,水晶街5号,Z段,,2099-01-01\n"
                + "戊店," + code + ",,水晶街6号,A段,,\n"
                + "己店," + closedCode + ",,水晶街7号,A段,,\n"
                + "填表说明：代码按文本填写,,,,,,\n");
        assertThat(imports.find(id).counts()).isEqualTo(Map.of(RosterVerdict.NEW, 1, RosterVerdict.REJECTED, 7));
        Map<Integer, String> reasons = imports.rows(id, RosterVerdict.REJECTED, 0, 100).stream()
                .collect(java.util.stream.Collectors.toMap(StagedRow::number, row -> String.join("；", row.reasons())));
        assertThat(reasons.get(3)).contains("未填写商户名称").contains("第18位校验码应为 6，实为 7");
        assertThat(reasons.get(4))
                .contains("未填写经营地址")
                .contains("开业日期“2024-02-30”不是日期")
                .contains("没有“Z段”这个街段");
        assertThat(reasons.get(5)).contains("工商注册号第15位校验码应为 3").contains("联系电话“没有”不是电话号码");
        assertThat(reasons.get(6)).contains("至少填写一项");
        assertThat(reasons.get(7)).contains("没有“Z段”这个街段").contains("晚于今天");
        assertThat(reasons.get(8)).contains("统一社会信用代码与第2行重复");
        assertThat(reasons.get(9)).contains("已于 2026-01-01 停业");
    }

    @Test
    void aChangeIsToldFieldByFieldAndAnEmptyCellTakesNothingAway() {
        MerchantDetails known = aMerchant().named("老店").in("A段").details();
        MerchantId id = merchants.register(known, anOfficer());
        UUID roster = stage(HEADER + "新店," + known.creditCode() + ",110108002734659,水晶街8号,,,\n");
        assertThat(imports.rows(roster, null, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(RosterVerdict.CHANGED);
            assertThat(row.merchant()).isEqualTo(id);
            assertThat(row.reasons())
                    .contains("商户名称由“老店”改为“新店”", "工商注册号补充为“110108002734659”")
                    .hasSize(3);
        });
        imports.commit(roster, anOfficer());
        MerchantView now = merchants.find(id);
        assertThat(now.name()).isEqualTo("新店");
        assertThat(now.block()).isEqualTo("A段");
        assertThat(now.phone()).isEqualTo(known.phone());
    }

    @Test
    void aRowWithoutCodeIsTheMerchantWithItsNumber() {
        MerchantId id = aMerchant().code(null).number("440301103448669").registeredIn(merchants);
        CreditCode code = aCreditCode();
        UUID roster = stage(HEADER + "换照店," + code + ",440301103448669,水晶街9号,A段,,\n");
        imports.commit(roster, anOfficer());
        assertThat(merchants.find(id).creditCode()).isEqualTo(code);
    }

    @Test
    void aCommitIsRefusedWhenTheRegisterHasMovedOn() {
        MerchantDetails known = aMerchant().details();
        MerchantId id = merchants.register(known, anOfficer());
        CreditCode fresh = aCreditCode();
        UUID roster =
                stage(HEADER + "改名店," + known.creditCode() + ",,水晶街10号,A段,,\n" + "新来店," + fresh + ",,水晶街11号,A段,,\n");
        merchants.change(
                id,
                merchants.find(id).version(),
                aMerchant().code(known.creditCode().value()).named("别人改的").details(),
                anOfficer());
        assertThatExceptionOfType(RosterImports.Stale.class).isThrownBy(() -> imports.commit(roster, anOfficer()));
        assertThat(merchants.find(id).name()).isEqualTo("别人改的");
        assertThat(merchants.findByCreditCode(fresh)).isEmpty();
        assertThat(imports.find(roster).committed()).isFalse();

        imports.judgeAgain(roster);
        imports.commit(roster, anOfficer());
        assertThat(merchants.find(id).name()).isEqualTo("改名店");
        assertThat(merchants.findByCreditCode(fresh)).isPresent();
    }

    @Test
    void theProblemWorkbookCanBeCorrectedAndSentAgain() {
        CreditCode code = aCreditCode();
        UUID id = stage(HEADER + "订正店," + code + ",,水晶街12号,甲段,,\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeProblems(id, out);
        UUID again = imports.stage(new ByteArrayInputStream(out.toByteArray()), "订正.xlsx", anOfficer());
        assertThat(imports.rows(again, null, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.text("credit_code")).isEqualTo(code.value());
            assertThat(row.reasons()).containsExactly("没有“甲段”这个街段");
        });
        assertThat(imports.find(again).notes()).noneMatch(note -> note.contains("问题说明"));
    }

    @Test
    void aFileThatIsNoRosterIsRefusedWhole() {
        rejected(() -> stage("姓名,电话\n张三,1\n"), "没有找到商户名录的表头");
        rejected(() -> stage("商户名称,统一社会信用代码\n甲,乙\n"), "缺少必需的列：经营地址");
        rejected(() -> stage(HEADER), "只有表头");
        assertThat(imports.find(stage(HEADER.replace("街段", "楼层") + "甲店," + aCreditCode() + ",,水晶街1号,3,,\n"))
                        .notes())
                .anyMatch(note -> note.contains("没有认出这些列，已略过：楼层"));
    }

    private UUID stage(String csv) {
        return imports.stage(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "名录.csv", anOfficer());
    }

    private static void rejected(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String words) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.sentence()).contains(words));
    }
}
