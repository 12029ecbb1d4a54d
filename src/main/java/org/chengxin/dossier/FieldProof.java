package org.chengxin.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.workbook.HeaderClash;

/** Holds one field of an item to what forms, workbooks and the dossier rely on. */
final class FieldProof {

    private static final Set<String> TAKEN =
            Set.of("class", "authority", "validFrom", "validTo", "publicFrom", "publicUntil", "warningsRead");

    private final CatalogueField field;
    private final CatalogueItem item;
    private final List<String> problems;
    private final String about;

    private FieldProof(CatalogueField field, CatalogueItem item, List<String> problems) {
        this.field = field;
        this.item = item;
        this.problems = problems;
        this.about = "字段“" + field.name() + "”";
    }

    static void check(CatalogueField field, CatalogueItem item, List<String> problems) {
        FieldProof proof = new FieldProof(field, item, problems);
        proof.naming();
        proof.options();
        proof.format();
        proof.others();
    }

    private void naming() {
        require(field.code().matches("[a-z][a-z0-9_]{0,39}"), about + "的代码须以小写字母开头，只含小写字母、数字和下划线，不超过 40 个字符");
        require(!TAKEN.contains(field.code()), about + "的代码“" + field.code() + "”是系统保留的，请换一个");
        require(!field.name().isBlank() && !HeaderClash.isEmpty(field.name()), "代码为“" + field.code() + "”的字段没有列名");
        require(field.name().length() <= 100, about + "的列名超过 100 个字");
        field.aliases()
                .forEach(alias -> require(!HeaderClash.isEmpty(alias), about + "的别名“" + alias + "”去掉必填等标记后是空的，请删除"));
    }

    private void options() {
        if (field.type().hasOptions()) {
            require(!field.options().isEmpty(), about + "是" + field.type().label() + "，请写明可选项");
        } else {
            require(field.options().isEmpty(), about + "不是单选或多选，不能有可选项");
        }
        require(new HashSet<>(field.options()).size() == field.options().size(), about + "的可选项有重复");
        require(
                field.options().stream().noneMatch(option -> option.isBlank() || option.matches(".*[;；,，|].*")),
                about + "的可选项不能是空的，也不能含分号、逗号或竖线");
        for (Map.Entry<String, String> alias : field.optionAliases().entrySet()) {
            require(
                    field.options().contains(alias.getValue()),
                    about + "的同义写法“" + alias.getKey() + "”指向“" + alias.getValue() + "”，但可选项里没有它");
        }
    }

    private void format() {
        require(field.max() >= 0, about + "的最多字数不能是负数");
        require(field.warnAbove() == null || field.type().isNumber(), about + "不是数字，不能设提醒上限");
        require(!field.notFuture() || field.type() == FieldType.DATE, about + "不是日期，不能要求“不晚于今天”");
        String pattern = field.pattern();
        if (pattern == null) {
            return;
        }
        Optional<String> broken = FieldPattern.problem(pattern);
        if (!field.type().takesPattern()) {
            problems.add(about + "是" + field.type().label() + "，系统已按类型核对，不能再设格式；格式只用于文本和编号");
        } else if (broken.isPresent()) {
            problems.add(about + "的格式" + broken.get());
        } else {
            String example = field.example();
            require(example != null, about + "设了格式，请写一个符合格式的例子，填报人看得到");
            require(example == null || field.fits(example), about + "的例子“" + example + "”不符合所设的格式");
        }
    }

    private void others() {
        String earlier = field.notBefore();
        if (earlier != null) {
            require(
                    field.type() == FieldType.DATE
                            && item.field(earlier)
                                    .filter(other -> other.type() == FieldType.DATE && !other.equals(field))
                                    .isPresent(),
                    about + "“不早于”的另一个字段须是本目录项的日期");
        }
        CatalogueField.RequiredWhen when = field.requiredWhen();
        if (when != null) {
            require(
                    item.field(when.field())
                            .filter(other ->
                                    other.type().hasOptions() && other.options().contains(when.contains()))
                            .isPresent(),
                    about + "的必填条件不成立：另一个字段没有可选项“" + when.contains() + "”");
        }
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            problems.add(sentence + "。");
        }
    }
}
