package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTests {

    private static final List<String> WORDS = List.of("傻逼", "sb", "王八蛋");

    /** Letters by their class, shown as nothing: a reader sees the number whole. */
    @ParameterizedTest
    @ValueSource(ints = {0x034f, 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0, 0x200b})
    void whatIsShownAsNothingHidesNothing(int blank) {
        String filler = Character.toString(blank);
        assertThat(ReviewText.plain("老板电话139" + filler + "55556666")).doesNotContain(filler);
        assertThat(Detection.doubtsIn("老板电话139" + filler + "55556666，傻" + filler + "逼", WORDS))
                .contains(Doubt.PHONE, Doubt.ABUSE);
        assertThat(ReviewText.plain(filler.repeat(3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "老板电话13812345678, PHONE",
        "打一三八一二三四五六七八找他, PHONE",
        "打 1 3 8 - 1234．5678, PHONE",
        "１３８１２３４５６７８, PHONE",
        "①③⑧①②③④⑤⑥⑦⑧, PHONE",
        "幺三八壹贰叁肆伍陆柒捌, PHONE",
        "老板13812345678一直不接, PHONE",
        "打13812345678两次, PHONE",
        "李三13812345678, PHONE",
        "老板电话13812345678、3次都没人接, PHONE",
        "花了300、13812345678, PHONE",
        "2026.11.20、13812345678 王经理, PHONE",
        "138点1234点5678, PHONE",
        "I38l234567O, PHONE",
        "店里座机0533-2301234, PHONE",
        "座机零五三三二三零一二三四三次没人, PHONE",
        "打0533-2301234、3次没人, PHONE",
        "电话是2301234, PHONE",
        "订餐400-123-4567两回, PHONE",
        "370303199001011234 是他, IDENTITY",
        "身份证37030319900101123X, IDENTITY",
        "身份证370303199001011234一张, IDENTITY",
        "桌号五370303199001011234, IDENTITY",
        "转到6222020200012345678两笔, ACCOUNT",
        "转到6222 0202 0001 2345 678, ACCOUNT",
        "开鲁C12345的那个人, CAR",
        "鲁 C·D12345 新能源, CAR",
        "鲁C 1 2 3 4 5, CAR",
        "鲁c一二三四五, CAR",
        "写信 someone@example.com, EMAIL",
        "微信号：abc_12345, CONTACT",
        "加vx laoban888, CONTACT",
        "扣扣一二三四五六七, CONTACT",
        "他家住水晶小区, HOME",
        "水晶小区3号楼2单元, HOME",
        "看 http://example.com, LINK",
        "搜 example.com, LINK",
        "你个傻 逼, ABUSE",
        "真是SB, ABUSE"
    })
    void whatTellsOfAPersonOrHurtsIsFound(String text, Doubt doubt) {
        assertThat(Detection.doubtsIn(text, WORDS)).contains(doubt);
    }

    @ParameterizedTest
    @CsvSource({
        "一碗面十八块，比上个月贵了三块",
        "2026年10月1日去的，等了40分钟",
        "订单号20261122001，退了12.50元",
        "点了三荤两素一百二十八，五个人够吃",
        "USB线质量不错",
        "大众点评上看到的，的确好吃！！！",
        "从2号门进去左拐第3家",
        "😀👍🏽 好吃 👨‍👩‍👧"
    })
    void ordinaryWordsPass(String text) {
        assertThat(Detection.doubtsIn(text, WORDS)).isEmpty();
    }

    @Property(tries = 1000)
    void neitherSeparatorsNorNeighboursHideANumber(
            @ForAll("numbers") Number number,
            @ForAll("separators") String separator,
            @ForAll("neighbours") String before,
            @ForAll("neighbours") String after) {
        String hidden = String.join(separator, number.digits().split(""));
        assertThat(Detection.doubtsIn(before + hidden + after, WORDS)).contains(number.doubt());
    }

    @Property(tries = 300)
    void whatIsKeptOfAnyTextShowsNothingInvisibleAndIsStable(@ForAll String given) {
        String kept = ReviewText.plain(given);
        assertThat(kept.codePoints()
                        .filter(c -> Character.getType(c) == Character.FORMAT && c != 0x200d
                                || Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(ReviewText.plain(kept)).isEqualTo(kept);
    }

    @Test
    void emojiStayWholeAndDirectionsCannotBeTurned() {
        assertThat(ReviewText.plain("a\u202eb\u200bc\ufeff👨‍👩‍👧\r\n\r\n\r\nd\u0000"))
                .isEqualTo("abc👨‍👩‍👧\n\nd");
        assertThat(ReviewText.length("👍👍")).isEqualTo(2);
    }

    @Test
    void aRedactionOnlyTakesAway() {
        assertThat(ReviewModeration.isRedactionOf("老板不退钱", "老板王五不退钱")).isTrue();
        assertThat(ReviewModeration.isRedactionOf("老板**不退钱", "老板王五不退钱")).isTrue();
        assertThat(ReviewModeration.isRedactionOf("老板很好", "老板王五不退钱")).isFalse();
        assertThat(ReviewModeration.isRedactionOf("老板不退钱退钱", "老板不退钱")).isFalse();
        assertThat(ReviewModeration.isRedactionOf("****************", "老板不退钱")).isFalse();
    }

    private record Number(String digits, Doubt doubt) {}

    @Provide
    Arbitrary<Number> numbers() {
        Arbitrary<String> nine = digits(9);
        return Arbitraries.oneOf(
                nine.map(rest -> new Number("1" + (3 + rest.charAt(0) % 7) + rest, Doubt.PHONE)),
                nine.map(rest -> new Number("370303199" + rest.substring(0, 8) + "X", Doubt.IDENTITY)),
                digits(15).map(rest -> new Number("6222" + rest, Doubt.ACCOUNT)));
    }

    private static Arbitrary<String> digits(int many) {
        return Arbitraries.strings().numeric().ofLength(many);
    }

    /** What may stand right at a number: other digits, of any script, first of all. */
    @Provide
    Arbitrary<String> neighbours() {
        return Arbitraries.strings()
                .withChars("0123456789０９①零一二三四五六七八九十两〇壹幺，。、：.- 年月日元次个李老板x")
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", ".", "·", "、", "\u200b", "\u3000", "*", "—", "\u202e", "😀");
    }
}
