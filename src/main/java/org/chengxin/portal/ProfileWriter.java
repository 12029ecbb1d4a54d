package org.chengxin.portal;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.dossier.Fact;
import org.chengxin.merchant.MerchantView;
import org.chengxin.plate.PlateView;
import org.chengxin.portal.PublicProfile.Course;
import org.chengxin.portal.PublicProfile.Entry;
import org.chengxin.portal.PublicProfile.PlateFace;
import org.chengxin.portal.PublicProfile.Rating;
import org.chengxin.portal.PublicProfile.Row;
import org.chengxin.portal.PublicProfile.Section;
import org.chengxin.portal.PublicProfile.Shop;
import org.chengxin.portal.PublicProfile.Tag;
import org.chengxin.shared.Masks;
import org.chengxin.shared.Moments;
import org.jspecify.annotations.Nullable;

/** Writes the public profile of a plate: the one place where what is known becomes what the public reads. */
final class ProfileWriter {

    private ProfileWriter() {}

    /** A plate that ended says only that, so that a plate pasted elsewhere praises nobody. */
    static PublicProfile ended(PlateView plate, MerchantView merchant) {
        return new PublicProfile(face(plate), shop(merchant), null, Course.NONE, List.of());
    }

    /** A valid plate, with everything in the order of the plan's 四（三）. */
    static PublicProfile valid(
            PlateView plate,
            MerchantView merchant,
            @Nullable Rating rating,
            Course course,
            Voices voices,
            PublicFacts facts) {
        List<Section> sections = new ArrayList<>();
        sections.add(basics(merchant, facts));
        sections.add(PublicRecords.licences(facts));
        sections.add(PublicRecords.penalties(facts, merchant.name()));
        sections.add(PublicRecords.inspections(facts));
        sections.add(PublicStatements.tax(facts));
        sections.add(PublicStatements.utilities(facts));
        sections.add(ReviewsWriter.of(voices, facts));
        sections.add(ComplaintsWriter.of(voices, facts));
        OtherRecords.of(facts).ifPresent(sections::add);
        return new PublicProfile(face(plate), shop(merchant), rating, course, sections);
    }

    private static PlateFace face(PlateView plate) {
        return new PlateFace(
                plate.token(),
                plate.serial(),
                plate.isIssued(),
                plate.state().label(),
                plate.issuedOn(),
                plate.endedOn());
    }

    private static Shop shop(MerchantView merchant) {
        return new Shop(merchant.signName(), merchant.name(), merchant.address(), merchant.isOperating());
    }

    /** The operator's name is public at the registry, yet shown here by surname only (domain §4). */
    private static Section basics(MerchantView merchant, PublicFacts facts) {
        List<Row> rows = new ArrayList<>();
        add(rows, "统一社会信用代码", merchant.creditCode());
        if (merchant.creditCode() == null) {
            add(rows, "工商注册号", merchant.registrationNumber());
        }
        String operator = merchant.operator();
        add(rows, "经营者", operator == null ? null : Masks.name(operator));
        add(rows, "业态", merchant.trade());
        add(rows, "开业日期", merchant.openedOn());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("登记信息", null, rows, facts.words().keeper(), Moments.day(merchant.updatedAt())));
        facts.latest("pledge").ifPresent(fact -> entries.add(dated("诚信经营承诺书", "已签署", fact, facts)));
        facts.standing("commitment")
                .forEach(fact -> entries.add(dated(orElse(fact.value("kind"), "消费承诺"), "承诺中", fact, facts)));
        facts.latest("food_grade").ifPresent(fact -> entries.add(foodGrade(fact, facts)));
        return new Section("basics", "基础信息", entries, List.of());
    }

    /** A 优秀, B 良好, C 一般: only the first is praise. */
    static Entry foodGrade(Fact fact, PublicFacts facts) {
        String level = String.valueOf(fact.value("level"));
        String tone = level.equals("A") ? "good" : level.equals("B") ? "plain" : "warn";
        return dated("食品安全量化等级", new Tag(level + " 级", tone), fact, facts);
    }

    /** A record that says all in its heading and its tag. */
    private static Entry dated(String heading, String tag, Fact fact, PublicFacts facts) {
        return dated(heading, new Tag(tag, "good"), fact, facts);
    }

    private static Entry dated(String heading, Tag tag, Fact fact, PublicFacts facts) {
        return PublicFacts.marked(new Entry(heading, tag, List.of(), facts.sourceOf(fact), fact.validFrom()), fact);
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    private static void add(List<Row> rows, String label, @Nullable Object value) {
        if (value != null) {
            rows.add(new Row(label, value.toString()));
        }
    }
}
