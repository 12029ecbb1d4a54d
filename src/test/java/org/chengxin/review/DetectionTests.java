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
        "电话❶❸❽⓿⓿⓿❶❷❸❹❺, PHONE",
        "➊➌➑➊➋➌➍➎➏➐➑, PHONE",
        "〡〣〨〡〢〣〤〥〦〧〨, PHONE",
        "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖, PHONE",
        "⒈⒊⒏⒈⒉⒊⒋⒌⒍⒎⒏, PHONE",
        "𝍠𝍢𝍧𝍠𝍡𝍢𝍣𝍤𝍥𝍦𝍧, PHONE",
        "㊀㊂㊇㊀㊁㊂㊃㊄㊅㊆㊇, PHONE",
        "1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣, PHONE",
        "١٣٨١٢٣٤٥٦٧٨, PHONE",
        "弌弎八弌弍參亖伍六七八, PHONE",
        "138a1234a5678, PHONE",
        "138 a 1234 bc 5678, PHONE",
        "138abcd1234efgh5678, PHONE",
        "1a3a8a1a2a3a4a5a6a7a8, PHONE",
        "138呀1234呀5678, PHONE",
        "1啊3啊8啊1啊2啊3啊4啊5啊6啊7啊8, PHONE",
        "138丨2345678, PHONE",
        "138丨1234丨5678, PHONE",
        "138|2345678, PHONE",
        "13○12345678, PHONE",
        "86a138b1234c5678, PHONE",
        "0533丨2301234, PHONE",
        "370303丨19900101丨1234, IDENTITY",
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
        "魯C12345, CAR",
        "鲁C❶❷❸❹❺, CAR",
        "粵B·12A45, CAR",
        "车牌号C12345, CAR",
        "写信 someone@example.com, EMAIL",
        "微信号：abc_12345, CONTACT",
        "加vx laoban888, CONTACT",
        "扣扣一二三四五六七, CONTACT",
        "加V: zs_1988, CONTACT",
        "+V zhangsan88, CONTACT",
        "➕Ｖ zhangsan88, CONTACT",
        "绿泡泡zhangsan88, CONTACT",
        "加薇zhangsan88, CONTACT",
        "加我微：zhangsan88, CONTACT",
        "加·v·z·s·1·9·8·8, CONTACT",
        "V：zs_1988, CONTACT",
        "加卫星 zhangsan88, CONTACT",
        "加Ⅴzhangsan88, CONTACT",
        "Q12345678, CONTACT",
        "加V：abc12345, CONTACT",
        "+v laowang2020, CONTACT",
        "加我薇❤xinxin8899, CONTACT",
        "老板Q：123456789, CONTACT",
        "扣1234567890, CONTACT",
        "抖音号 laowang888, CONTACT",
        "联系2181234, PHONE",
        "住水晶花园3-2-501, HOME",
        "他家住水晶小区, HOME",
        "水晶小区3号楼2单元, HOME",
        "看 http://example.com, LINK",
        "搜 example.com, LINK",
        "搜example点com看, LINK",
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
        "2026-11-20 18:30到的，等到19:05才上菜",
        "11月20日18点30分消费256.80元，实付230元",
        "2026/10/13 14:25，花了1286.5元，退了300元",
        "原价1599，现价1299，便宜了300",
        "苹果13 128G 4999元、256G 5599元",
        "苹果15 512GB 8999元，2026年买的",
        "床垫180x200x22cm，1999元",
        "500g 300ml 2000g 120元",
        "牛肉500g、羊肉1.5kg、鸡翅12个",
        "衣服XL码165/88A，裤子2尺1，160cm 50kg穿着正好",
        "139块，2025年到2026年涨了两回",
        "第3批20A15B1380，有效期到20270101",
        "发票号码01234567，金额88.00",
        "③楼的菜③份，①份②元",
        "新iPhone手机壳、新K歌房很好",
        "川菜馆的湘菜，云吞5元，青岛啤酒6元12瓶",
        "桂A座3楼，贵B厅12桌",
        "办VIP12345号卡，加VIVO200手机壳一个，加vip会员立减10000",
        "扣了1000000积分，扣1000000元，住了3-4天，花园饭店2026-11-20开业",
        "微信支付12800元，支付宝到账10000",
        "加微辣，微波炉12345",
        "v5发动机，加wifi，小区两户人家都来吃",
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
