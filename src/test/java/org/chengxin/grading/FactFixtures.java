package org.chengxin.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.dossier.Fact;
import org.chengxin.dossier.FactId;
import org.chengxin.merchant.MerchantId;

/** Builds facts as the dossier would hand them over. */
final class FactFixtures {

    static final MerchantId SHOP = MerchantId.next();
    private static final List<String> MARKET_AREAS = List.of("食品安全", "明码标价", "产品质量", "广告宣传");

    private final String item;
    private final LocalDate validFrom;
    private final Map<String, String> data = new HashMap<>();
    private String authority = "scjg";
    private String grade;
    private LocalDate validTo;
    private LocalDate publicFrom;
    private LocalDate publicUntil;
    private Instant withdrawnAt;

    private FactFixtures(String item, LocalDate validFrom) {
        this.item = item;
        this.validFrom = validFrom;
        this.publicFrom = validFrom;
    }

    static FactFixtures a(String item, LocalDate validFrom) {
        return new FactFixtures(item, validFrom);
    }

    static FactFixtures aPenalty(String grade, LocalDate decidedOn) {
        FactFixtures penalty = a("penalty", decidedOn).grade(grade).with("document_no", "张市监罚〔2026〕1号");
        return grade.equals("轻微") ? penalty.notPublic() : penalty;
    }

    static FactFixtures anInspection(String authority, String area, LocalDate day) {
        return a("inspection", day)
                .by(authority)
                .with("area", area)
                .with("joint", "是")
                .with("result", "合格");
    }

    static FactFixtures aFinding(String grade, String authority, LocalDate day, LocalDate deadline) {
        return anInspection(authority, "环境卫生", day)
                .grade(grade)
                .with("joint", "否")
                .with("result", "不合格")
                .with("deadline", deadline.toString());
    }

    static Fact aPledge(LocalDate day) {
        return a("pledge", day).by("mashang").with("signatory", "李店主").build();
    }

    static List<Fact> fourJointPasses(LocalDate day) {
        return MARKET_AREAS.stream()
                .map(area -> anInspection("scjg", area, day).build())
                .toList();
    }

    /** Pledge and a joint inspection without findings: 5 + 2 earned points, and the two gates that need evidence. */
    static List<Fact> gatesMet(LocalDate day) {
        List<Fact> facts = new ArrayList<>(fourJointPasses(day));
        facts.add(aPledge(day));
        return facts;
    }

    FactFixtures by(String department) {
        authority = department;
        return this;
    }

    FactFixtures grade(String stated) {
        grade = stated;
        return this;
    }

    FactFixtures with(String field, String value) {
        data.put(field, value);
        return this;
    }

    FactFixtures validTo(LocalDate day) {
        validTo = day;
        return this;
    }

    FactFixtures notPublic() {
        publicFrom = null;
        return this;
    }

    FactFixtures publicUntil(LocalDate day) {
        publicUntil = day;
        return this;
    }

    FactFixtures withdrawn() {
        withdrawnAt = Instant.parse("2026-11-01T00:00:00Z");
        return this;
    }

    Fact build() {
        FactId id = FactId.next();
        return new Fact(
                id,
                SHOP,
                item,
                id.toString(),
                grade,
                authority,
                authority,
                validFrom,
                validTo,
                publicFrom,
                publicUntil,
                data,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                withdrawnAt);
    }
}
