package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Masking of domain.md §4. */
class MasksTests {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张小三, 张**", "欧阳小三, 欧阳**", "司马光, 司马*", "欧阳, 欧*", "张, *", "'', ''", "𠮷田一, 𠮷**", "' 张三 ', 张*"})
    void aNameKeepsItsSurname(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "0533-2345678, ****5678", "12345, ****", "'', ''"})
    void aPhoneKeepsItsEnds(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @Test
    void anIdNumberAnAddressAndAPlateKeepTheirEnds() {
        assertThat(Masks.idNumber("370303199001011234")).isEqualTo("3703**********1234");
        assertThat(Masks.idNumber("1234")).isEqualTo("****");
        assertThat(Masks.email("someone@example.com")).isEqualTo("s***@example.com");
        assertThat(Masks.email("@example.com")).isEqualTo("***");
        assertThat(Masks.plate("鲁C12345")).isEqualTo("鲁C***45");
        assertThat(Masks.plate("鲁C1")).isEqualTo("***");
    }

    @Test
    void freeTextLosesPhonesIdNumbersAndMail() {
        assertThat(Masks.scrub("当事人（身份证37030319900101123X，电话13812345678，邮箱a.b@c.cn）在现场"))
                .isEqualTo("当事人（身份证3703**********123X，电话138****5678，邮箱a***@c.cn）在现场");
    }

    @Test
    void freeTextKeepsCreditCodesAmountsAndDocumentNumbers() {
        String text = "代码914403001922038216，金额13800000000000元，张市监罚〔2025〕100号，JY23703030005002";
        assertThat(Masks.scrub(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话１３９０５３３１２３４。 | 电话139****1234。",
                "139.0533.1234 | 139****1234",
                "139.05.33.12.34 | 139****1234",
                "139－0533－1234 | 139****1234",
                "139 0533 1234 | 139****1234",
                "139　0533　1234 | 139****1234",
                "1 3 9 0 5 3 3 1 2 3 4 | 139****1234",
                "139\u200b0533\u200b1234 | 139****1234",
                "+86 13905331234 | +139****1234",
                "电话❶❸❾⓿❺❸❸❶❷❸❹ | 电话139****1234",
                "①③⑨⓪⑤③③①②③④ | 139****1234",
                "1️⃣3️⃣9️⃣0️⃣5️⃣3️⃣3️⃣1️⃣2️⃣3️⃣4️⃣ | 139****1234",
                "打一三九〇五三三一二三四两次 | 打139****1234两次",
                "找壹叁玖0533一二三四 | 找139****1234",
                "13905331234/13805331234 | 139****1234/138****1234",
                "（0533）2345678 | 0533-****678",
                "(0533) 2345678转8 | 0533-****678转8",
                "０５３３－２３４５６７８ | 0533-****678",
                "010-12345678 | 010-12345678",
                "010 6234 5678 | 010-****5678",
                "固话 2181234，随时 | 固话 ****234，随时",
                "身份证370303 19900101 1234 | 身份证3703**********1234",
                "身份证３７０３０３１９９００１０１１２３４ | 身份证3703**********1234",
                "身份证37030319900101123ｘ | 身份证3703**********123x",
                "ID:A370303199001011234 | ID:A3703**********1234",
                "旧证370303 900101 123号 | 旧证3703********123号",
                "卡号6222 0216 0200 1234 567 | 卡号6222****4567",
                "账号1603025409022345678 | 账号1603****5678",
                "账号15230101040012345 | 账号1523****2345",
                "联系人：①13812345678 ②13987654321 | 联系人：①138****5678 ②139****4321",
                "①370303199001011234 | ①3703**********1234",
                "经营者（张三）13812345678号手机 | 经营者（张三）138****5678号手机",
                "鲁Ｃ１２３４５ | 鲁C***45",
                "鲁c12345 | 鲁c***45",
                "鲁C·1234学 | 鲁C***4学",
                "鲁 C·A12345 停放 | 鲁C***45 停放",
                "魯C❶❷❸❹❺ | 魯C***45",
                "ａ.b＠c.cn | a***@c.cn"
            })
    void aNumberOfAPersonIsFoundHoweverItIsWritten(String text, String masked) {
        assertThat(Masks.scrub(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 13:40 至 2026-11-21 9:00",
                "2026年11月20日、2026.1.15 2026.03.20 10时",
                "20261120 20261121",
                "二〇二六年十一月二十日，一三五单日限行",
                "罚款1500.00 800.00元，没收13.80元",
                "进货额 1,380,533,123.40 元",
                "张市监罚〔2025〕100号",
                "淄张综执罚决〔2026〕第13703031234号",
                "（鲁淄）食药监械经营许20180012号",
                "鲁械注准20152080123",
                "JY23703030005002",
                "JY13703030005002",
                "SC10637030300123",
                "统一社会信用代码92370303MA90002140",
                "代码914403001922038216",
                "注册号370303600123456",
                "不符合 GB 14881-2013 5.1.2 的要求，GB 18483—2001 第5.1条，GB/T 13554-2020",
                "梯11鲁C00123(20)，容15鲁C00012(23)",
                "条码6901234567892，批号20260815001",
                "电话12315，12345热线",
                "热线 2000000元",
                "ICP备案川B2-20050059",
                "新CHANNEL开业，京东到家，川A区",
                "抽样 1/3，合格率 99.50%，面积 1380 m²",
                "ＡＢＣ（注册商标）①②③"
            })
    void whatIsNobodysNumberStaysAsItWasWritten(String text) {
        assertThat(Masks.scrub(text)).isEqualTo(text);
    }
}
