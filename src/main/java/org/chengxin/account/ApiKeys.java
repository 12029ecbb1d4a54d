package org.chengxin.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.Ids;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, recognises and revokes the keys of the machine door. */
@Component
class ApiKeys {

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Acts acts;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Departments departments, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.acts = acts;
        this.clock = clock;
    }

    /** Every key ever issued, those in use first. */
    List<ApiKey> all() {
        return jdbc.sql("""
                select k.id, d.name as department, k.name, k.opening, k.issued_at, k.issued_by_name, k.last_used_at,
                       k.revoked_at, k.revoked_by_name
                from account_api_key k join account_department d on d.id = k.department_id
                order by k.revoked_at is not null, d.leads desc, d.code, k.issued_at desc""").query(ApiKey.class).list();
    }

    /** Issues a key and returns it; this is the one time that anybody sees it. */
    @Transactional
    public String issue(UUID department, String name, Actor actor) {
        if (name.isBlank()) {
            throw new Rejected("name", "请填写密钥用在哪个系统");
        }
        Department owner = departments.find(department);
        ApiKeySecret key = ApiKeySecret.random();
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into account_api_key (id, department_id, name, opening, hash, issued_at, issued_by, issued_by_name)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        owner.id(),
                        name.strip(),
                        key.opening(),
                        key.hash(),
                        Timestamp.from(clock.instant()),
                        actor.id(),
                        actor.name())
                .update();
        acts.record(actor, "接口密钥.签发", "api_key", id, "为“" + owner.name() + "”签发接口密钥，用于“" + name.strip() + "”");
        return key.text();
    }

    /** Ends a key at once, on every replica. */
    @Transactional
    public void revoke(UUID id, Actor actor) {
        int ended = jdbc.sql("update account_api_key set revoked_at = ?, revoked_by = ?, revoked_by_name = ?"
                        + " where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), actor.id(), actor.name(), id)
                .update();
        if (ended == 0) {
            throw new NotFound("api key " + id);
        }
        acts.record(actor, "接口密钥.停用", "api_key", id, "停用接口密钥");
    }

    /**
     * The system behind a key: a reporter of its department and of no other, even where that department leads. Empty for
     * what is no key, an unknown one and a revoked one.
     */
    Optional<MachinePrincipal> find(String key) {
        ApiKeySecret secret = new ApiKeySecret(key);
        if (!secret.isWellFormed()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select k.id, k.name, k.opening, d.code, d.name as department from account_api_key k"
                                + " join account_department d on d.id = k.department_id where k.hash = ? and k.revoked_at is null")
                .param(secret.hash())
                .query((row, number) -> new MachinePrincipal(new Actor(
                        row.getObject("id", UUID.class),
                        row.getString("opening"),
                        "接口：" + row.getString("name"),
                        row.getString("code"),
                        row.getString("department"),
                        false,
                        Set.of(Role.REPORTER))))
                .optional();
    }

    /** Notes the use, at most once a minute. */
    void noteUse(UUID id) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update account_api_key set last_used_at = ? where id = ?"
                        + " and (last_used_at is null or last_used_at < ?::timestamptz - interval '1 minute')")
                .params(now, id, now)
                .update();
    }
}
