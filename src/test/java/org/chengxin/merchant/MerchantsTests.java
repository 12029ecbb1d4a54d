package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chengxin.merchant.MerchantFixtures.aCreditCode;
import static org.chengxin.merchant.MerchantFixtures.aMerchant;
import static org.chengxin.merchant.MerchantFixtures.anOfficer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class MerchantsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Merchants merchants;

    @Autowired
    Pledges pledges;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aRegisteredMerchantIsFoundByIdCodeAndNumber() {
        MerchantDetails details = aMerchant().number("310115600985533").details();
        MerchantId id = merchants.register(details, anOfficer());
        assertThat(merchants.find(id).details()).isEqualTo(details);
        assertThat(merchants.find(id).isOperating()).isTrue();
        assertThat(merchants.findByCreditCode(details.creditCode()))
                .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo(id));
        assertThat(merchants.findByRegistrationNumber(new RegistrationNumber("310115600985533")))
                .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo(id));
        assertThat(merchants.findByCreditCodes(List.of(details.creditCode(), aCreditCode())))
                .containsOnlyKeys(details.creditCode());
    }

    @Test
    void anUnknownMerchantIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> merchants.find(MerchantId.next()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> merchants.close(MerchantId.next(), DAY, "搬走", anOfficer()));
    }

    @Test
    void aCreditCodeBelongsToOneOperatingMerchant() {
        CreditCode code = aCreditCode();
        MerchantId first = aMerchant().code(code.value()).registeredIn(merchants);
        rejected(() -> aMerchant().code(code.value()).registeredIn(merchants), "creditCode", "已由在营商户");
        merchants.close(first, DAY, "搬走", anOfficer());
        MerchantId second = aMerchant().code(code.value()).registeredIn(merchants);
        assertThat(merchants.findByCreditCode(code))
                .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo(second));
    }

    @Test
    void theOneClosedLastIsFoundWhereNoneOperates() {
        CreditCode code = aCreditCode();
        MerchantId id = aMerchant().code(code.value()).registeredIn(merchants);
        merchants.close(id, DAY, "歇业", anOfficer());
        assertThat(merchants.findByCreditCode(code)).hasValueSatisfying(m -> {
            assertThat(m.isOperating()).isFalse();
            assertThat(m.closedOn()).isEqualTo(DAY);
            assertThat(m.closedReason()).isEqualTo("歇业");
        });
    }

    @Test
    void aBlockOutsideTheStreetAndADayToComeAreRefused() {
        rejected(() -> aMerchant().in("Z段").registeredIn(merchants), "block", "可填：A段、B段、C段、D段");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        rejected(() -> aMerchant().opened(tomorrow).registeredIn(merchants), "openedOn", "不能晚于今天");
        rejected(() -> aMerchant().named(" ").registeredIn(merchants), "name", "请填写商户名称");
        rejected(() -> aMerchant().at("").registeredIn(merchants), "address", "请填写经营地址");
    }

    @Test
    void aChangeCountsUpTheVersionAndNothingNewChangesNothing() {
        MerchantId id = aMerchant().registeredIn(merchants);
        MerchantView before = merchants.find(id);
        MerchantDetails moved = aMerchant()
                .code(before.creditCode().value())
                .at("水晶街99号")
                .in("B段")
                .details();
        merchants.change(id, before.version(), moved, anOfficer());
        MerchantView after = merchants.find(id);
        assertThat(after.details()).isEqualTo(moved);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        merchants.change(id, after.version(), moved, anOfficer());
        assertThat(merchants.find(id)).isEqualTo(after);
    }

    @Test
    void aStaleEditChangesNothing() {
        MerchantId id = aMerchant().registeredIn(merchants);
        MerchantView seen = merchants.find(id);
        merchants.change(id, seen.version(), aMerchant().named("先到").details(), anOfficer());
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> merchants.change(
                        id, seen.version(), aMerchant().named("后到").details(), anOfficer()));
        assertThat(merchants.find(id).name()).isEqualTo("先到");
    }

    @Test
    void aClosedMerchantAcceptsNoChangeNoSecondClosureAndNoPledge() {
        MerchantId id = aMerchant().registeredIn(merchants);
        merchants.close(id, DAY, "搬走", anOfficer());
        long version = merchants.find(id).version();
        rejected(() -> merchants.change(id, version, aMerchant().details(), anOfficer()), null, "不能变更");
        rejected(() -> merchants.close(id, DAY, "再来", anOfficer()), null, "已于 2026-05-01 停业");
        rejected(() -> pledges.sign(id, DAY, "张三", anOfficer()), null, "不能签署承诺书");
    }

    @Test
    void aMerchantClosesNeitherBeforeItOpenedNorInTheFutureNorWithoutReason() {
        MerchantId id = aMerchant().opened(LocalDate.of(2024, 3, 1)).registeredIn(merchants);
        rejected(() -> merchants.close(id, LocalDate.of(2024, 2, 29), "搬走", anOfficer()), "closedOn", "不能早于开业日期");
        rejected(() -> merchants.close(id, LocalDate.now(clock).plusDays(1), "搬走", anOfficer()), "closedOn", "不能晚于今天");
        rejected(() -> merchants.close(id, DAY, " ", anOfficer()), "reason", "请写明停业原因");
    }

    @Test
    void aNewOperatorAtTheSameDoorSucceedsTheClosedOne() {
        MerchantId old = aMerchant().at("水晶街7号乙").in("C段").registeredIn(merchants);
        MerchantDetails next = aMerchant().at("别处").opened(DAY).details();
        rejected(() -> merchants.succeed(old, next, anOfficer()), null, "请先办理停业");
        merchants.close(old, DAY, "转让", anOfficer());
        rejected(
                () -> merchants.succeed(
                        old, aMerchant().opened(DAY.minusDays(1)).details(), anOfficer()),
                "openedOn",
                "不能早于原商户的停业日期");
        MerchantId id = merchants.succeed(old, next, anOfficer());
        MerchantView view = merchants.find(id);
        assertThat(view.predecessor()).isEqualTo(old);
        assertThat(view.address()).isEqualTo("水晶街7号乙");
        assertThat(view.block()).isEqualTo("C段");
        assertThat(merchants.successorOf(old))
                .hasValueSatisfying(m -> assertThat(m.id()).isEqualTo(id));
        rejected(() -> merchants.succeed(old, aMerchant().opened(DAY).details(), anOfficer()), null, "已经有接续的商户");
    }

    @Test
    void aPledgeIsKeptOncePerDay() {
        MerchantId id = aMerchant().registeredIn(merchants);
        UUID pledge = pledges.sign(id, DAY, " 张三 ", anOfficer());
        assertThat(pledges.of(id)).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo(pledge);
            assertThat(p.signatory()).isEqualTo("张三");
            assertThat(p.signedOn()).isEqualTo(DAY);
        });
        rejected(() -> pledges.sign(id, DAY, "张三", anOfficer()), "signedOn", "已经登记过");
        rejected(() -> pledges.sign(id, LocalDate.now(clock).plusDays(1), "张三", anOfficer()), "signedOn", "不能晚于今天");
    }

    @Test
    void aFragmentOfNameSignCodeOrDoorFindsTheMerchant() {
        MerchantId id =
                aMerchant().named("淄博龘味饺子馆有限公司").withSign("龘味ABC").at("水晶街龘字8号").registeredIn(merchants);
        CreditCode code = merchants.find(id).creditCode();
        for (String text : List.of("龘", "龘味", "味饺", "龘味饺子馆", "龘味abc", "龘 味ＡＢＣ", "龘字８", code.value())) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        for (String text : List.of("龘饺", "馆龘", "公司龘味")) {
            assertThat(found(text)).as(text).isEmpty();
        }
        assertThat(merchants.count(MerchantCriteria.operating("龘味"))).isEqualTo(1);
    }

    @Test
    void aFragmentIsFoundByIndexNotByScan() {
        String plan = transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain select id from merchant_merchant where search_grams @> array['饺子']")
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("merchant_merchant_search");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<MerchantId> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(aMerchant()
                    .named("靁店" + (6 - i) / 2)
                    .trading("靁业")
                    .opened(i == 3 ? null : LocalDate.of(2020 + i % 2, 1, 1))
                    .registeredIn(merchants));
        }
        MerchantCriteria criteria = new MerchantCriteria("靁店", "A段", "靁业", MerchantStatus.OPERATING);
        for (MerchantSort sort : MerchantSort.values()) {
            List<MerchantView> seen = new ArrayList<>();
            MerchantId after = null;
            do {
                MerchantPage page = merchants.search(criteria, sort, after, 3);
                assertThat(page.merchants()).hasSizeLessThanOrEqualTo(3);
                seen.addAll(page.merchants());
                after = page.next();
            } while (after != null);
            assertThat(seen).extracting(MerchantView::id).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(sort == MerchantSort.NAME ? seen.get(0).name() : "靁店0").isEqualTo("靁店0");
            assertThat(sort == MerchantSort.OPENED ? seen.get(0).openedOn() : null)
                    .isNull();
        }
        assertThat(merchants.count(criteria)).isEqualTo(7);
    }

    private List<MerchantId> found(String text) {
        return merchants
                .search(MerchantCriteria.operating(text), MerchantSort.REGISTERED, null, 10)
                .merchants()
                .stream()
                .map(MerchantView::id)
                .toList();
    }

    private static void rejected(ThrowingCallable act, String field, String words) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(act).satisfies(e -> {
            assertThat(e.sentence()).contains(words);
            assertThat(e.field()).isEqualTo(field);
        });
    }
}
