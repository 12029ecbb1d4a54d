package org.chengxin.demo;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.merchant.MerchantId;
import org.chengxin.plate.Mismatches;
import org.chengxin.review.NewReview;
import org.chengxin.review.Reviews;
import org.chengxin.shared.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What invented consumers said, some of it months ago. None of them proved a telephone, so that no grade of the demo moves. */
@Component
@Profile("demo")
@Order(210)
class DemoReviews implements ApplicationRunner {

    private static final int SHOPS = 4;

    private static final List<Said> SAID = List.of(
            new Said(0, 0, 5, "fresh,polite", "肉给得实在，老板娘爱说笑，孩子吃得欢。"),
            new Said(0, 1, 4, "full", "分量足，周末人多要等位。"),
            new Said(0, 1, 5, "honest,clean", ""),
            new Said(0, 2, 5, "honest", "结账和菜单上的价一样，没有乱收茶位费。"),
            new Said(0, 3, 3, "slow", "味道可以，上菜慢了点。"),
            new Said(1, 0, 4, "polite", "汤淡了，说一声就给回锅，没有推脱。"),
            new Said(1, 2, 2, "dear", "菜单上的价和收银机不一样，问了才改。"),
            new Said(2, 0, 5, "polite,honest", "老人牙口不好，师傅特意炖烂了些。"),
            new Said(2, 0, 1, "rude", "服务员态度很差，老板的电话是13800000000，大家去问他。"),
            new Said(3, 0, 1, "dirty", "桌子是黏的，说了也不擦，真是骗子。"));

    private final Reviews reviews;
    private final Mismatches mismatches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Random dice = new Random(20261122);

    DemoReviews(Reviews reviews, Mismatches mismatches, JdbcClient jdbc, Clock clock) {
        this.reviews = reviews;
        this.mismatches = mismatches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Said(int shop, int monthsAgo, int stars, String tags, String text) {}

    private record Door(UUID merchant, String serial, String token) {}

    @Override
    public void run(ApplicationArguments arguments) {
        List<Door> doors = jdbc.sql(
                        "select p.merchant_id as merchant, p.serial, p.token from plate_plate p join merchant_merchant m on m.id = p.merchant_id"
                                + " where m.trade = '餐饮' and p.state = 'ISSUED' and not exists (select from review_review)"
                                + " order by p.serial limit ?")
                .param(SHOPS)
                .query(Door.class)
                .list();
        if (doors.size() < SHOPS) {
            return;
        }
        SAID.forEach(said -> say(said, doors.get(said.shop())));
        reply(doors.get(0));
        flag(doors.get(1));
        mismatches.report(number(), doors.get(3).token(), "NAME", "牌上写的店名和门头对不上，门头好像刚换过。", List.of());
    }

    private void say(Said said, Door door) {
        UUID form = number();
        reviews.submit(new NewReview(
                form,
                new MerchantId(door.merchant()),
                door.serial(),
                said.stars(),
                said.tags().isEmpty() ? List.of() : List.of(said.tags().split(",")),
                said.text(),
                List.of(),
                new NewReview.Sender(number().toString(), number().toString(), number().toString(), null)));
        jdbc.sql(
                        "update review_review set month = :month, submitted_at = submitted_at - make_interval(months => :back),"
                                + " decided_at = decided_at - make_interval(months => :back) where form_number = :form")
                .param(
                        "month",
                        YearMonth.now(clock).minusMonths(said.monthsAgo()).toString())
                .param("back", said.monthsAgo())
                .param("form", form)
                .update();
    }

    private void reply(Door door) {
        jdbc.sql(
                        "insert into review_reply (review_id, text, on_day, by) select id, '周末后厨加了人，上菜会快些，欢迎再来。', submitted_at::date, :by"
                                + " from review_review where merchant_id = :merchant and stars = 3 and state = 'PUBLISHED'")
                .param("by", Actor.SYSTEM_ID)
                .param("merchant", door.merchant())
                .update();
    }

    private void flag(Door door) {
        jdbc.sql(
                        "insert into review_flag (id, review_id, kind, at, device_mark) select :id, id, 'FALSE', submitted_at, 'demo'"
                                + " from review_review where merchant_id = :merchant and stars = 2 and state = 'PUBLISHED'")
                .param("id", number())
                .param("merchant", door.merchant())
                .update();
    }

    private UUID number() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
