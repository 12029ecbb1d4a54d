package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a complainant wrote, as the merchant may read it. */
class RedactionTests {

    private static final Person PERSON = new Person("欧阳小三", "13812345678", "淄博市张店区试验路1号花园小区3号楼2单元501室");
    private static final List<String> WRITINGS = List.of(
            "0123456789",
            "０１２３４５６７８９",
            "〇一二三四五六七八九",
            "零幺两三四五六七八九",
            "零壹贰叁肆伍陆柒捌玖",
            "⓪①②③④⑤⑥⑦⑧⑨",
            "⓿❶❷❸❹❺❻❼❽❾",
            "⓿➊➋➌➍➎➏➐➑➒",
            "〇〡〢〣〤〥〦〧〨〩");
    private static final List<String> GAPS = List.of("", " ", "　", ".", "-", "·", "\u200b", "－", " - ".strip());
    private static final List<String> NEIGHBOURS = List.of("", "打", "号", "，", "两次", "三", "3", "300，", "买了 2 个。", "7 月");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我电话１３９８７６５４３２１，快点 | 13987654321",
                "打 139.8765.4321 找我 | 8765",
                "一三九八七六五四三二一 | 一三九",
                "微信 zhangsan88 | zhangsan88",
                "加v信：zs_880088 退我 | zs_880088",
                "QQ号123456 | 123456",
                "我的车鲁C12345被划 | 12345",
                "我的车鲁 C·A1234D 被划 | A1234D",
                "找我妈 0533－2345678 | 2345678",
                "身份证 37030319900101123x | 19900101",
                "卡号 6222 0211 0000 1234 567 | 0211",
                "家在试验路1号花园小区 | 试验路1号",
                "送到 3 号楼 2 单元 501 室 | 501",
                "我叫 欧 阳 小三 | 小三"
            })
    void whatPointsAtAPersonIsTakenOut(String text, String secret) {
        assertThat(Redaction.of(text, PERSON)).doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 买的电饭锅用了 2 天就坏了，299.50 元不给退。",
        "2026年11月20日下午3点在一楼收银台付了1299元，微信付的。",
        "说好三天后换，拖了一个多月，打了两次电话没人接。",
        "微信支付 1288 元，订单尾号 3344。"
    })
    void theMatterItselfStaysAsItWas(String text) {
        assertThat(Redaction.of(text, PERSON)).isEqualTo(text);
    }

    @Test
    void noWritingOfANumberAndNoNeighbourLetsItThrough() {
        Random dice = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder number = new StringBuilder("1" + (3 + dice.nextInt(7)));
            while (number.length() < 11) {
                number.append(dice.nextInt(10));
            }
            String writing = pick(WRITINGS, dice);
            String gap = pick(GAPS, dice);
            StringBuilder written = new StringBuilder(pick(NEIGHBOURS, dice));
            for (int i = 0; i < 11; i++) {
                written.append(i == 3 || i == 7 ? gap : "").append(writing.charAt(number.charAt(i) - '0'));
            }
            String text = written.append(pick(NEIGHBOURS, dice)).toString();

            assertThat(Redaction.digits(text)).contains(number);
            assertThat(Redaction.digits(Redaction.of(text, PERSON)))
                    .as(text)
                    .doesNotContain(number.substring(3, 7))
                    .doesNotContain(number);
        }
    }

    @Test
    void thePersonIsFoundInTheConfirmedTextHoweverTheNumberIsWritten() {
        assertThat(Redaction.names("一三八 1234 五六七八", PERSON)).isTrue();
        assertThat(Redaction.names("❶❸❽ ❶❷❸❹ ❺❻❼❽", PERSON)).isTrue();
        assertThat(Redaction.names("欧阳 小三说", PERSON)).isTrue();
        assertThat(Redaction.names("欧阳**，138****5678，在张店区", PERSON)).isFalse();
    }

    private static String pick(List<String> from, Random dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
