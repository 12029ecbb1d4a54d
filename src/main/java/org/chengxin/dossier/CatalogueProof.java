package org.chengxin.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chengxin.workbook.Column;
import org.chengxin.workbook.HeaderClash;
import org.jspecify.annotations.Nullable;

/** Holds a draft to what all that reads the catalogue relies on; says every problem in words. */
final class CatalogueProof {

    /** Fields by which the merchant is found; every item has them. */
    static final Set<String> IDENTIFYING = Set.of("party_name", "credit_code", "registration_no");

    private final CatalogueItem draft;
    private final CatalogueItem.Definition text;
    private final List<String> problems = new ArrayList<>();

    private CatalogueProof(CatalogueItem draft) {
        this.draft = draft;
        this.text = draft.definition();
    }

    /**
     * @param before the version the draft would replace; null for a new item
     * @param others the other items of the catalogue
     * @return sentences; empty if the draft may be adopted
     */
    static List<String> check(
            CatalogueItem draft, @Nullable CatalogueItem before, List<CatalogueItem> others, CatalogueUse use) {
        CatalogueProof proof = new CatalogueProof(draft);
        proof.naming(before, others);
        proof.fields();
        proof.roles();
        proof.classes();
        if (before != null && use.hasFacts(draft.code())) {
            proof.facts(before, use);
        }
        return List.copyOf(proof.problems);
    }

    /** Some official items share all their headers and are told apart by the sheet's name; nobody adds to them. */
    private void naming(@Nullable CatalogueItem before, List<CatalogueItem> others) {
        require(!draft.basis().isBlank(), "请写明采集依据");
        require(!text.closed() || text.duty() == null, "停止采集的目录项不能再有报送期限，请把“按什么算报送期限”改为不选");
        require(!draft.frequency().isBlank(), "请写明报送频次或期限");
        Set<String> headers = names(draft);
        boolean asBefore = before != null && names(before).equals(headers);
        for (CatalogueItem other : others) {
            require(!other.name().equals(draft.name()), "已有名为“" + draft.name() + "”的目录项，请换一个名称");
            require(asBefore || !names(other).equals(headers), "列名与目录项“" + other.name() + "”完全相同，导入时分不清是哪一项，请改列名");
        }
    }

    private static Set<String> names(CatalogueItem item) {
        Set<String> names = new HashSet<>();
        item.fields().forEach(field -> names.add(field.name()));
        return names;
    }

    private void fields() {
        Set<String> codes = new HashSet<>();
        for (CatalogueField field : draft.fields()) {
            require(codes.add(field.code()), "字段代码“" + field.code() + "”重复");
            FieldProof.check(field, draft, problems);
        }
        for (HeaderClash clash : HeaderClash.of(draft.fields().stream()
                .map(field -> new Column(field.code(), field.name(), field.aliases()))
                .toList())) {
            problems.add("列名或别名“" + clash.header() + "”同时属于“" + clash.first().name() + "”和“"
                    + clash.second().name() + "”，导入时分不清，请删去一处。");
        }
        require(has("credit_code", FieldType.CREDIT_CODE), "须有“统一社会信用代码”字段（credit_code），用来认定商户");
        require(has("registration_no", FieldType.REGISTRATION_NUMBER), "须有“工商注册号”字段（registration_no），供没有统一社会信用代码的商户使用");
        require(draft.fields().stream().anyMatch(field -> !IDENTIFYING.contains(field.code())), "除认定商户的字段外，还没有任何内容字段");
    }

    private void roles() {
        require(!text.key().isEmpty(), "请选定自然键：哪些字段相同就算同一条信息");
        text.key().forEach(code -> role("自然键", code, this::isSure, "须是必填或按条件必填的字段，并且要保存"));
        role("日期（自何日起为真）", text.validFrom(), field -> field.type().isTime() && isSure(field), "须是必填的日期、年月或年份");
        role("终止日期", text.validTo(), field -> field.type() == FieldType.DATE, "须是日期");
        require(!text.title().isEmpty(), "请选定标题字段，列表和公示页用它称呼一条信息");
        text.title().forEach(code -> role("标题", code, field -> !field.dropped(), "须是要保存的字段"));
        role("作出机关代码", text.authorityField(), field -> field.type() == FieldType.CREDIT_CODE, "须是统一社会信用代码");
        role("公示截止期", text.publicUntilField(), field -> field.type() == FieldType.DATE, "须是日期");
        role("授权", text.consentField(), field -> field.options().contains("是"), "须是单选，并有“是”这一项");
        require(text.consentField() == null || draft.disclosure() == Disclosure.CONSENT, "只有“授权公开”的目录项才需要授权字段");
    }

    private void classes() {
        Set<String> grades = new HashSet<>(text.grades());
        role("分级", text.gradeField(), field -> field.options().containsAll(grades), "须是单选，可选项由轻到重");
        for (PublicityRule rule : text.publicity()) {
            String about = "公示规则“" + (rule.grade() == null ? "全部" : rule.grade()) + "”";
            require(rule.grade() == null || grades.contains(rule.grade()), about + "的分级不在分级字段的可选项里");
            require(rule.minMonths() >= 0 && rule.maxMonths() >= 0, about + "的月数不能是负数");
            require(rule.maxMonths() == 0 || rule.minMonths() <= rule.maxMonths(), about + "的最短公示期比最长公示期还长");
            require(rule.from() == null || rule.to() == null || !rule.to().isBefore(rule.from()), about + "的适用止日早于起日");
            require(!rule.basis().isBlank(), about + "没有写明依据");
            PublicityRule.OnlyOf only = rule.onlyOf();
            role(
                    about + "的内容",
                    only == null ? null : only.field(),
                    field -> field.options()
                            .containsAll(Objects.requireNonNull(only).options()),
                    "没有所列的可选项");
            PublicityRule.AtMost most = rule.atMost();
            role(
                    about + "的金额",
                    most == null ? null : most.field(),
                    field -> field.type().isNumber(),
                    "须是数字");
        }
    }

    /** Facts on record keep their key, their dates and their meaning. */
    private void facts(CatalogueItem before, CatalogueUse use) {
        CatalogueItem.Definition old = before.definition();
        String because = "已有信用信息在册，";
        require(old.key().equals(text.key()), because + "不能改自然键，否则同一条信息再报会变成两条；请另立目录项");
        require(old.validFrom().equals(text.validFrom()), because + "不能改日期字段（自何日起为真）");
        require(Objects.equals(old.authorityField(), text.authorityField()), because + "不能改作出机关字段");
        List<CatalogueField> retyped = before.fields().stream()
                .filter(field -> draft.field(field.code())
                        .filter(now -> now.type() == field.type() && now.dropped() == field.dropped())
                        .isEmpty())
                .filter(field -> draft.field(field.code()).isPresent())
                .toList();
        Set<String> stated = use.statedFields(
                draft.code(), retyped.stream().map(CatalogueField::code).toList());
        retyped.stream()
                .filter(field -> stated.contains(field.code()))
                .forEach(field -> problems.add("字段“" + field.name() + "”" + because + "不能改类型，也不能改为不保存；请另加一个字段。"));
        use.grades(draft.code()).stream()
                .filter(grade -> !text.grades().contains(grade))
                .forEach(grade -> problems.add("分级“" + grade + "”" + because + "不能删去。"));
    }

    private boolean isSure(CatalogueField field) {
        boolean fromDecision = field.code().equals("valid_from")
                && draft.field("decided_on").filter(CatalogueField::required).isPresent();
        return !field.dropped() && (field.required() || field.requiredWhen() != null || fromDecision);
    }

    private boolean has(String code, FieldType type) {
        return draft.field(code).filter(field -> field.type() == type).isPresent();
    }

    private void role(String role, @Nullable String code, Predicate<CatalogueField> suits, String demand) {
        if (code == null) {
            return;
        }
        Optional<CatalogueField> field = draft.field(code);
        if (field.isEmpty()) {
            problems.add(role + (code.isEmpty() ? "还没有选定。" : "用到的字段“" + code + "”不在字段表里，请重新选定。"));
        } else {
            require(suits.test(field.get()), role + "“" + field.get().name() + "”" + demand);
        }
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            problems.add(sentence + "。");
        }
    }
}
