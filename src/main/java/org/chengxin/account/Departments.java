package org.chengxin.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments that report, inspect and decide. */
@Component
public class Departments {

    private static final String FROM = "select id, code, name, short_name, credit_code, leads from account_department ";

    private final JdbcClient jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    Departments(JdbcClient jdbc, Acts acts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
    }

    /** Every department, the leading one first. */
    public List<Department> all() {
        return jdbc.sql(FROM + "order by leads desc, id")
                .query(Department.class)
                .list();
    }

    public Optional<Department> byCode(String code) {
        return one("where code = ?", code);
    }

    public Optional<Department> byCreditCode(String creditCode) {
        return one("where credit_code = ?", creditCode);
    }

    Department find(UUID id) {
        return one("where id = ?", id).orElseThrow(() -> new NotFound("单位不存在"));
    }

    /** Adds a department; code, name and credit code belong to one department each. */
    @Transactional
    Department establish(Department wanted, Actor actor) {
        Department added = new Department(
                Ids.next(), wanted.code(), wanted.name(), wanted.shortName(), wanted.creditCode(), wanted.leads());
        refuseTwins(added);
        try {
            named("""
                    insert into account_department (id, code, name, short_name, credit_code, leads)
                    values (:id, :code, :name, :shortName, :creditCode, :leads)""", added).update();
        } catch (DuplicateKeyException e) {
            throw new Rejected("刚刚已有相同的单位代码、名称或信用代码，请返回列表核对");
        }
        acts.record(actor, "单位.新增", "department", added.code(), "新增单位“" + added.name() + "”");
        return added;
    }

    /** Corrects name, credit code or lead; the code stays, since rules and facts refer to it. */
    @Transactional
    void amend(Department amended, Actor actor) {
        Department before = find(amended.id());
        refuseTwins(amended);
        try {
            named("""
                    update account_department
                    set name = :name, short_name = :shortName, credit_code = :creditCode, leads = :leads
                    where id = :id""", amended).update();
        } catch (DuplicateKeyException e) {
            throw new Rejected("刚刚已有相同的单位名称或信用代码，请返回列表核对");
        }
        // Staff carry their department in the session: a changed lead or name must reach them by a new sign-in.
        if (before.leads() != amended.leads() || !before.name().equals(amended.name())) {
            jdbc.sql("update account_staff set session_epoch = session_epoch + 1 where department_id = ?")
                    .param(amended.id())
                    .update();
            events.publishEvent(new DepartmentsChanged(before.code()));
        }
        acts.record(actor, "单位.修改", "department", before.code(), "修改单位“" + amended.name() + "”");
    }

    private JdbcClient.StatementSpec named(String sql, Department department) {
        return jdbc.sql(sql).paramSource(department);
    }

    private void refuseTwins(Department wanted) {
        refuseTwin("code", wanted.code(), wanted.id(), "单位代码已被使用，请换一个");
        refuseTwin("name", wanted.name(), wanted.id(), "已有同名单位，请核对");
        refuseTwin("credit_code", wanted.creditCode(), wanted.id(), "该统一社会信用代码已属于其他单位，请核对");
    }

    private void refuseTwin(String column, @Nullable String value, UUID self, String sentence) {
        if (value == null) {
            return;
        }
        boolean taken = jdbc.sql(
                        "select exists (select 1 from account_department where " + column + " = ? and id <> ?)")
                .params(value, self)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Rejected("credit_code".equals(column) ? "creditCode" : column, sentence);
        }
    }

    private Optional<Department> one(String where, Object value) {
        return jdbc.sql(FROM + where).param(value).query(Department.class).optional();
    }
}
