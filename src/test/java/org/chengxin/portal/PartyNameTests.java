package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain §4: of a natural person the public sees the surname. */
class PartyNameTests {

    @ParameterizedTest
    @CsvSource({
        "张三丰, 自然人, 张**",
        "张三, , 张*",
        "张  三, , 张*",
        "张　三, , 张*",
        "张三（经营者）, , 张*（经营者）",
        "经营者（张三）, , 经营者（张*）",
        "张三(男), , 张*(男)",
        "张三、李小四, , 张*、李**",
        "张店区晶味餐饮店（张三）, , 张店区晶味餐饮店（张*）",
        "欧阳小三, , 欧阳**",
        "阿卜杜拉·买买提, , 阿*******",
        "阿依古丽·买买提, 自然人, 阿*******",
        "张三\\李四, , 张*\\李*",
        "李四\\, , 李*\\",
        "$1（张三）, , $1（张*）",
        "ZHANG SAN, , Z********",
        "Jean-Luc O’Neill, , J***************"
    })
    void aNaturalPersonKeepsTheSurnameOnly(String name, String kind, String shown) {
        assertThat(PartyName.shown(name, kind)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "张记（淄博）小吃, 个体工商户",
        "美食林（王府井）, 法人及非法人组织",
        "晶味小馆, 个体工商户",
        "张店区晶味餐饮店,",
        "张店区晶味餐饮店（柳泉路店）,",
        "山东某某（淄博）有限公司,",
        "淄博·老味道饭馆,",
        "张店区马尚晶味烧烤店（个体工商户）,"
    })
    void aBusinessKeepsItsName(String name, String kind) {
        assertThat(PartyName.shown(name, kind)).isEqualTo(name);
    }
}
