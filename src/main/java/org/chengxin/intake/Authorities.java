package org.chengxin.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Department;
import org.chengxin.account.Departments;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Whose statement a row is, and whether the actor may report it. Knows all departments, so that rows can stream. */
final class Authorities {

    private final CatalogueItem item;
    private final Actor actor;
    private final Map<String, Department> departments = new HashMap<>();

    Authorities(CatalogueItem item, Actor actor, Departments departments) {
        this.item = item;
        this.actor = actor;
        departments.all().forEach(department -> {
            this.departments.put(department.name(), department);
            if (department.creditCode() != null) {
                this.departments.put(department.creditCode(), department);
            }
        });
    }

    /** The authority's code; null where it is not known, with the reason told to the problems. */
    @Nullable
    String of(Reading reading, List<Problem> problems) {
        String field = item.definition().authorityField();
        if (field == null) {
            return actor.department();
        }
        String code = reading.data().get(field);
        String name = reading.data().get("authority_name");
        Department department = departments.get(code != null ? code : String.valueOf(name));
        if (department == null) {
            if (problems.stream().noneMatch(problem -> field.equals(problem.field()))) {
                problems.add(Problem.fatal(
                        field,
                        "作出机关“" + (name != null ? name : "") + (code != null ? " " + code : "")
                                + "”不在本系统单位名册内，请核对机关名称和统一社会信用代码"));
            }
            return null;
        }
        if (!department.code().equals(actor.department()) && !actor.leads()) {
            problems.add(Problem.fatal(field, "作出机关是“" + department.name() + "”，不是本单位，请由该单位报送，或请牵头单位代报"));
        }
        return department.code();
    }
}
