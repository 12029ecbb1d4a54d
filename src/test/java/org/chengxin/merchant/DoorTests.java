package org.chengxin.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTests {

    @Test
    void aDoorIsReadFromTheAddress() {
        Door door = Door.of("A段", "山东省淄博市张店区水晶街12号甲");
        assertThat(door).isEqualTo(new Door("A段", 12, "甲"));
        assertThat(door.label()).isEqualTo("12号甲");
        assertThat(door.side()).isEqualTo(Door.Side.EVEN);
        assertThat(Door.of("A段", "水晶街7号-3").label()).isEqualTo("7号-3");
        assertThat(Door.of("A段", "西二路88号院水晶街5号").number()).isEqualTo(5);
        assertThat(Door.of(null, "水晶街南口").label()).isEqualTo("门牌不详");
    }

    @Test
    void oneWalksBlockByBlockUpOneSideAndAlongTheOther() {
        List<Door> walk = List.of(
                new Door("A段", 1, ""),
                new Door("A段", 1, "甲"),
                new Door("A段", 1, "乙"),
                new Door("A段", 9, ""),
                new Door("A段", 11, "2"),
                new Door("A段", 11, "10"),
                new Door("A段", 2, "甲"),
                new Door("A段", 10, ""),
                new Door("A段", 0, ""),
                new Door("B段", 1, ""),
                new Door(null, 3, ""));
        List<Door> shuffled = new ArrayList<>(walk);
        Collections.shuffle(shuffled, new java.util.Random(7));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(walk);
    }
}
