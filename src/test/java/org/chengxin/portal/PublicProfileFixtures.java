package org.chengxin.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.complaint.ComplaintSummary;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.Disclosure;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;
import org.chengxin.portal.PublicProfile.Dimension;
import org.chengxin.portal.PublicProfile.PlateFace;
import org.chengxin.portal.PublicProfile.Rating;
import org.chengxin.portal.PublicProfile.Reason;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.portal.PublicProfile.Shop;
import org.chengxin.review.ReviewSummary;

/** Invented profiles and facts for tests of the public pages. */
final class PublicProfileFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** Nobody has reviewed or complained. */
    static final Voices SILENCE = new Voices(
            new ReviewSummary(12, 0, null, 5, List.of(0L, 0L, 0L, 0L, 0L)),
            List.of(),
            Set.of(),
            new ComplaintSummary(12, 0, 0, 0, List.of()));

    static final MerchantId MERCHANT = MerchantId.next();

    private static final Words WORDS = words(List.of(
            item("tax_credit", Disclosure.CONSENT),
            item("utility", Disclosure.CONSENT),
            item("review", Disclosure.AGGREGATE),
            item("complaint", Disclosure.AGGREGATE)));

    private PublicProfileFixtures() {}

    static Words words(List<CatalogueItem> items) {
        return new Words() {

            @Override
            public List<CatalogueItem> items() {
                return items;
            }

            @Override
            public String keeper() {
                return "张店区市场监督管理局";
            }

            @Override
            public String department(String code) {
                return "张店区" + code;
            }

            @Override
            public String item(String code) {
                return code;
            }

            @Override
            public String title(Fact fact) {
                return String.join(" ", fact.data().values());
            }
        };
    }

    /** An item of which only its disclosure matters. */
    static CatalogueItem item(String code, Disclosure disclosure, CatalogueField... fields) {
        return new CatalogueItem(
                code,
                code,
                "1",
                TODAY.minusYears(1),
                "依据",
                List.of(),
                "每月",
                disclosure,
                new CatalogueItem.Definition(
                        List.of(),
                        null,
                        List.of(),
                        "on",
                        null,
                        null,
                        null,
                        disclosure == Disclosure.CONSENT && !code.equals("tax_credit") ? "authorised" : null,
                        Stream.of(fields).map(CatalogueField::code).toList(),
                        List.of(),
                        List.of(fields),
                        null,
                        null,
                        false));
    }

    static PublicFacts facts(List<CatalogueItem> items, Fact... facts) {
        return new PublicFacts(List.of(facts), TODAY, words(items));
    }

    static PublicFacts facts(Fact... facts) {
        return new PublicFacts(List.of(facts), TODAY, WORDS);
    }

    static Fact penalty(LocalDate on, String grade, Map<String, String> data) {
        return fact("penalty", grade, "zhzf", on, null, on, on.plusYears(1), data);
    }

    static Fact published(String item, LocalDate from, Map<String, String> data) {
        return fact(item, null, "scjg", from, null, from, null, data);
    }

    static Fact secret(String item, LocalDate from, Map<String, String> data) {
        return fact(item, null, "swj", from, null, null, null, data);
    }

    static Fact fact(
            String item,
            String grade,
            String authority,
            LocalDate from,
            LocalDate to,
            LocalDate publicFrom,
            LocalDate publicUntil,
            Map<String, String> data) {
        return new Fact(
                FactId.next(),
                MERCHANT,
                item,
                UUID.randomUUID().toString(),
                grade,
                authority,
                authority,
                from,
                to,
                publicFrom,
                publicUntil,
                data,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    static Fact licence(String name, LocalDate to) {
        LocalDate from = LocalDate.of(2024, 3, 1);
        return fact(
                "licence",
                null,
                "xzsp",
                from,
                to,
                from,
                null,
                Map.of(
                        "certificate_name", name,
                        "certificate_no", "JY23703030012345",
                        "content", "热食类食品制售、冷食类食品制售（含自制饮品）",
                        "decided_on", "2024-03-01",
                        "status", "有效",
                        "authority_name", "张店区行政审批服务局"));
    }

    static PublicProfile full(String name, String legalName) {
        PublicFacts facts = facts(
                licence("食品经营许可证", LocalDate.of(2029, 2, 28)),
                licence("户外招牌设置许可", LocalDate.of(2026, 12, 10)),
                penalty(
                        LocalDate.of(2026, 9, 3),
                        "一般",
                        Map.of(
                                "party_name", "张三丰",
                                "document_no", "淄张综执罚决〔2026〕第031号",
                                "violation", "超出门窗外墙摆卖物品",
                                "facts", "当事人在门前人行道摆放桌椅12套经营，现场负责人电话13805331234，经责令改正后拒不改正。",
                                "kinds", "罚款",
                                "content", "罚款0.2万元",
                                "authority_name", "张店区综合行政执法局")),
                published(
                        "inspection", LocalDate.of(2026, 10, 12), Map.of("area", "消防安全", "joint", "是", "result", "合格")),
                published(
                        "inspection",
                        LocalDate.of(2026, 10, 12),
                        Map.of(
                                "area",
                                "市容街貌",
                                "joint",
                                "是",
                                "result",
                                "不合格",
                                "problem",
                                "门前摆放桌椅占道",
                                "rectified_on",
                                "2026-10-15")),
                published("tax_credit", LocalDate.of(2026, 4, 30), Map.of("year", "2025", "level", "A")),
                secret(
                        "utility",
                        LocalDate.of(2026, 9, 30),
                        Map.of("kind", "电", "period", "2026-09", "status", "正常", "authorised", "是")));
        return new PublicProfile(
                new PlateFace("0123456789abcdef", "ZD-SJJ-0001-W", true, "正常", LocalDate.of(2026, 5, 1), null),
                new Shop(name, legalName, "水晶街 18 号（东段）", true),
                rating("蓝牌", "◆", "grade-blue", "71.00"),
                new PublicProfile.Course(
                        List.of(
                                new PublicProfile.Held("蓝牌", "grade-blue", TODAY.minusMonths(2), null),
                                new PublicProfile.Held(
                                        "红牌",
                                        "grade-red",
                                        TODAY.minusMonths(9),
                                        TODAY.minusMonths(2).minusDays(1))),
                        List.of(
                                new PublicProfile.Mark(TODAY.minusMonths(9), "90.50"),
                                new PublicProfile.Mark(TODAY.minusMonths(2), "71.00"))),
                List.of(
                        new Section(
                                "basics",
                                "基础信息",
                                List.of(new PublicProfile.Entry(
                                        "登记信息",
                                        List.of(
                                                new PublicProfile.Row("统一社会信用代码", "92370303MA90002140"),
                                                new PublicProfile.Row("经营者", "张**"),
                                                new PublicProfile.Row("诚信承诺", "2026-03-15 签署商户诚信经营信用承诺书")))),
                                List.of()),
                        PublicRecords.licences(facts),
                        PublicRecords.penalties(facts, legalName),
                        PublicRecords.inspections(facts),
                        PublicStatements.tax(facts),
                        PublicStatements.utilities(facts),
                        ReviewsWriter.of(SILENCE, facts),
                        ComplaintsWriter.of(SILENCE, facts)));
    }

    static Rating rating(String word, String shape, String css, String score) {
        List<Dimension> dimensions = new ArrayList<>();
        String[] names = {"市场监管", "消费维权", "综合执法", "消防救援", "卫生健康", "税务", "公安", "住建", "行政审批", "供电（水电气）", "街道"};
        int[] max = {25, 15, 12, 12, 8, 8, 5, 4, 4, 2, 5};
        for (int i = 0; i < names.length; i++) {
            dimensions.add(new Dimension(names[i], max[i] * 4 / 5 + ".00", String.valueOf(max[i]), 80));
        }
        return new Rating(
                "张店区市场监督管理局",
                word,
                shape,
                css,
                "守法经营，信用良好",
                score,
                new ScoreScale("88", "70", "50", "离红牌线 88 分还差 17.00 分。"),
                "街区信用评分模型第 1 版",
                TODAY,
                TODAY.minusMonths(2),
                null,
                "得 71.00 分，在 70 分以上、88 分以下。",
                List.of(
                        new Reason("2026-09-03 受到一般行政处罚（超出门窗外墙摆卖物品），扣 8 分；2026-12-04 起扣 4 分。", "−8.00", true),
                        new Reason("2026-03-15 签订诚信经营承诺书，加 2 分。", "+2.00", false),
                        new Reason("各方面基础分，没有扣分就保留。", "+77.00", false)),
                List.of("12 个月内有仍在公示的一般行政处罚，暂不能评为红牌。"),
                dimensions);
    }

    static PublicProfile ended(boolean operating) {
        return new PublicProfile(
                new PlateFace(
                        "0123456789abcdef",
                        "ZD-SJJ-0001-W",
                        false,
                        operating ? "已补办" : "已停用",
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 8, 1)),
                new Shop("晶味小馆", "张店区晶味餐饮店", "水晶街 18 号（东段）", operating),
                null,
                PublicProfile.Course.NONE,
                List.of());
    }
}
