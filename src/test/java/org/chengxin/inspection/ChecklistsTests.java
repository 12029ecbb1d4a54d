package org.chengxin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ChecklistsTests {

    @Autowired
    Checklists checklists;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theEightAreasOfThePolicyStandInItsOrder() {
        assertThat(checklists.areas())
                .extracting(Area::name)
                .containsExactly("环境卫生", "市容街貌", "病害防治", "食品安全", "消防安全", "明码标价", "产品质量", "广告宣传");
        assertThat(checklists.areas().stream().filter(Area::equalOdds))
                .extracting(Area::name)
                .containsExactly("食品安全", "消防安全");
    }

    @Test
    void everyAreaHasTheItemsOfTheReferenceWithTheirClasses() {
        List<Integer> sizes = checklists.areas().stream()
                .map(area -> checklists.onDay(area.name(), LocalDate.of(2026, 11, 22)))
                .map(list -> list.items().size())
                .toList();
        assertThat(sizes).containsExactly(6, 6, 7, 8, 8, 6, 7, 7);
        Checklist food = checklists.onDay("食品安全", LocalDate.of(2026, 11, 22));
        assertThat(food.items().get(1).code()).isEqualTo("SP02");
        assertThat(food.items().get(1).grade()).isEqualTo("严重");
        assertThat(checklists.byId(food.id())).isEqualTo(food);
    }

    @Test
    void noListIsInForceBeforeTheFirst() {
        assertThatThrownBy(() -> checklists.onDay("食品安全", LocalDate.of(2021, 12, 31)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有生效的检查清单");
    }

    @Test
    void anIssuedListAndItsItemsNeverChange() {
        Checklist list = checklists.onDay("消防安全", LocalDate.of(2026, 11, 22));
        assertThatThrownBy(() -> jdbc.sql("update inspection_checklist_item set text = '改' where checklist_id = ?")
                        .param(list.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from inspection_checklist where id = ?")
                        .param(list.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
