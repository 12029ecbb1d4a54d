package org.chengxin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Colleague;
import org.chengxin.account.Colleagues;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Moments;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented complaints and reports in different states, filed over the last weeks through the same doors, once. */
@Component
@Profile("demo")
@Order(300)
class DemoComplaints implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);
    private static final int SHOPS = 6;

    private final DemoDays days;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoComplaints(
            DemoDays days, Colleagues colleagues, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.days = days;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = jdbc.sql("select not exists (select 1 from complaint_filing)")
                .query(Boolean.class)
                .single();
        List<MerchantId> shops = jdbc.sql("select id from merchant_merchant order by id limit " + SHOPS)
                .query((row, number) -> new MerchantId(row.getObject("id", UUID.class)))
                .list();
        List<Colleague> handlers = colleagues.holding(Role.COMPLAINT_HANDLER);
        if (empty && shops.size() == SHOPS && !handlers.isEmpty()) {
            try {
                transaction.executeWithoutResult(status -> layOut(shops, actor(handlers.get(0))));
            } catch (Rejected refused) {
                LOG.warn("演示街区的投诉没有布置：{}", refused.sentence());
            }
        }
    }

    private void layOut(List<MerchantId> shops, Actor handler) {
        DemoDay early = on(60);
        FilingId settled = early.file(complaint(shops.get(0), Category.AFTER_SALE, "买的羽绒服第二天开线，店家只肯修不肯换。", "换一件"));
        early.takeAndAccept(settled, handler);
        early.settle(settled, "商户同意换一件，当天换好。", handler);
        on(58).finish(settled, Satisfaction.SATISFIED, handler);
        FilingId failed =
                early.file(complaint(shops.get(1), Category.PREPAID, "办了 500 元的卡，店面换人后不让用了。", "退卡里剩下的 320 元"));
        early.takeAndAccept(failed, handler);
        early.fail(failed, handler);
        on(57).finish(failed, Satisfaction.DISSATISFIED, handler);
        on(42).archive(settled, handler);
        on(42).archive(failed, handler);
        FilingId mediating = on(40).file(complaint(shops.get(2), Category.QUALITY, "买的电饭锅用了两天就坏，店家不给退。", "退款 299 元"));
        on(38).takeAndAccept(mediating, handler);
        on(14).file(complaint(shops.get(3), Category.PRICE, "结账时多收了 20 元餐位费，菜单上没有写。", "退 20 元"));
        on(2).file(complaint(shops.get(4), Category.SERVICE, "店员态度很差，还把我的东西扔出来。", "赔礼道歉"));
        on(9).file(filed(FilingKind.REPORT, shops.get(5), Category.FOOD, "后厨的油很黑，晚上九点以后能看到有人往里倒旧油。", "", null));
    }

    private DemoDay on(int daysAgo) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        return days.on(Clock.fixed(day.atTime(10, 30).atZone(Moments.BEIJING).toInstant(), Moments.BEIJING));
    }

    private static NewFiling complaint(MerchantId shop, Category category, String facts, String demand) {
        Person one = new Person("李试投", "13800000315", "淄博市张店区试验路1号");
        return filed(FilingKind.COMPLAINT, shop, category, facts, demand, one);
    }

    private static NewFiling filed(
            FilingKind kind, MerchantId shop, Category about, String facts, String demand, @Nullable Person one) {
        return new NewFiling(FilingId.next(), kind, Channel.PLATE, shop, about, null, facts, demand, one, List.of());
    }

    private static Actor actor(Colleague handler) {
        return new Actor(
                handler.id(),
                "station",
                handler.name(),
                handler.department(),
                handler.departmentName(),
                true,
                Set.of(Role.COMPLAINT_HANDLER));
    }
}
