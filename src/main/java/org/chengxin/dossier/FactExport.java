package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.MerchantView;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.Moments;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.workbook.TableWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts of one item as a table that can be imported again: the item's own columns hold what was reported and nothing else;
 * what the system adds follows in columns that the importer passes over.
 */
@Component
class FactExport {

    private final FactList list;
    private final Merchants merchants;
    private final Departments departments;
    private final Acts acts;
    private final Clock clock;

    FactExport(FactList list, Merchants merchants, Departments departments, Acts acts, Clock clock) {
        this.list = list;
        this.merchants = merchants;
        this.departments = departments;
        this.acts = acts;
        this.clock = clock;
    }

    static List<String> headers(CatalogueItem item) {
        List<String> headers = new ArrayList<>(
                item.columns().stream().map(CatalogueField::name).toList());
        headers.addAll(CatalogueItem.SYSTEM_COLUMNS);
        return headers;
    }

    /** Notes in the trail that this data leaves the system. */
    @Transactional
    public void announce(CatalogueItem item, FactCriteria criteria, Actor actor) {
        String period = (criteria.from() == null ? "" : " 自 " + criteria.from())
                + (criteria.to() == null ? "" : " 至 " + criteria.to());
        acts.record(
                actor,
                "信用信息.导出",
                "catalogue_item",
                item.code(),
                "导出“" + item.name() + "”，范围：" + criteria.state().label() + period);
    }

    /** Writes every fact the criteria name; memory holds one batch. */
    void write(CatalogueItem item, FactCriteria criteria, Actor actor, TableWriter table) {
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::code, Department::name));
        LocalDate today = LocalDate.now(clock);
        list.each(criteria, actor, facts -> {
            Map<MerchantId, MerchantView> subjects =
                    merchants.find(facts.stream().map(Fact::merchant).toList());
            for (Fact fact : facts) {
                table.row(row(item, fact, subjects.get(fact.merchant()), names, today, actor));
            }
        });
    }

    private static List<@Nullable String> row(
            CatalogueItem item,
            Fact fact,
            @Nullable MerchantView merchant,
            Map<String, String> names,
            LocalDate today,
            Actor actor) {
        boolean whole = FactView.readsNames(fact, actor);
        Map<String, String> data = new HashMap<>(fact.data());
        item.columns()
                .forEach(field ->
                        data.computeIfPresent(field.code(), (code, text) -> FactView.text(field, text, whole)));
        if (merchant != null && !data.containsKey("credit_code") && !data.containsKey("registration_no")) {
            identify(data, merchant);
        }
        List<@Nullable String> texts = item.row(data);
        texts.add(fact.grade());
        texts.add(names.getOrDefault(fact.authority(), fact.authority()));
        texts.add(names.getOrDefault(fact.reporter(), fact.reporter()));
        texts.add(Moments.minute(fact.recordedAt()));
        texts.add(FactView.state(fact, today));
        return texts;
    }

    /** Facts that the system recorded by itself name no one: without a code nobody could import them. */
    private static void identify(Map<String, String> data, MerchantView merchant) {
        CreditCode code = merchant.creditCode();
        RegistrationNumber number = merchant.registrationNumber();
        data.putIfAbsent("party_name", merchant.name());
        if (code != null) {
            data.put("credit_code", code.value());
        } else if (number != null) {
            data.put("registration_no", number.value());
        }
    }
}
