package org.chengxin.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.merchant.Merchants;
import org.chengxin.shared.Actor;
import org.springframework.stereotype.Component;

/** Puts facts into the words of the screens, with the names behind their codes. */
@Component
class FactViews {

    private final Catalogue catalogue;
    private final Merchants merchants;
    private final Departments departments;
    private final Clock clock;

    FactViews(Catalogue catalogue, Merchants merchants, Departments departments, Clock clock) {
        this.catalogue = catalogue;
        this.merchants = merchants;
        this.departments = departments;
        this.clock = clock;
    }

    FactView of(Fact fact, Actor reader) {
        return FactView.of(
                fact,
                catalogue.asRecorded(fact),
                merchants.find(fact.merchant()).name(),
                departmentNames(),
                LocalDate.now(clock),
                reader);
    }

    /** Short names by code, for tables. */
    Map<String, String> shortNames() {
        return departments.all().stream().collect(Collectors.toMap(Department::code, Department::shortName));
    }

    Map<String, String> departmentNames() {
        return departments.all().stream().collect(Collectors.toMap(Department::code, Department::name));
    }
}
