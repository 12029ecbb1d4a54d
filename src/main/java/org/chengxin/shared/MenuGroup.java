package org.chengxin.shared;

/** What belongs together in the console's menu, told by the place of an area: see {@link ConsoleArea#order}. */
enum MenuGroup {
    SHOPS("商户", 20),
    REPORTS("数据报送", 30),
    DOSSIER("信用档案", 38),
    INSPECTION("检查整改", 48),
    VOICES("消费维权", 50),
    GRADING("信用评级", 800),
    SYSTEM("系统管理", Integer.MAX_VALUE);

    private final String label;
    private final int end;

    MenuGroup(String label, int end) {
        this.label = label;
        this.end = end;
    }

    String label() {
        return label;
    }

    static MenuGroup of(ConsoleArea area) {
        for (MenuGroup group : values()) {
            if (area.order() < group.end) {
                return group;
            }
        }
        return SYSTEM;
    }
}
