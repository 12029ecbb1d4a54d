create table account_department (
    id          uuid primary key,
    code        text not null unique check (code ~ '^[a-z][a-z0-9]{1,15}$'),
    name        text not null unique check (btrim(name) <> '' and char_length(name) <= 60),
    short_name  text not null check (btrim(short_name) <> '' and char_length(short_name) <= 20),
    credit_code text unique check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    leads       boolean not null default false
);
comment on table account_department is '单位：参与创建工作的部门';
comment on column account_department.code is '单位代码，程序内部引用，建立后不变';
comment on column account_department.name is '全称';
comment on column account_department.short_name is '简称';
comment on column account_department.credit_code is '统一社会信用代码（GB 32100-2015），与报送数据中的机关代码对应';
comment on column account_department.leads is '是否牵头单位，可代其他单位报送';

create table account_staff (
    id                   uuid primary key,
    username             text not null unique check (username ~ '^[a-z][a-z0-9_.-]{1,31}$'),
    display_name         text not null check (btrim(display_name) <> '' and char_length(display_name) <= 30),
    department_id        uuid not null references account_department (id),
    password_hash        text not null,
    password_changed_at  timestamptz not null,
    must_change_password boolean not null,
    enabled              boolean not null,
    session_epoch        integer not null check (session_epoch >= 0),
    last_sign_in_at      timestamptz,
    created_at           timestamptz not null,
    version              integer not null
);
create index account_staff_department on account_staff (department_id, username);
comment on table account_staff is '账号：可登录工作台的人员';
comment on column account_staff.username is '登录名，小写';
comment on column account_staff.display_name is '显示姓名';
comment on column account_staff.password_hash is '密码散列，带算法前缀，不保存明文';
comment on column account_staff.password_changed_at is '本次密码启用时间，满 90 天须更换';
comment on column account_staff.must_change_password is '下次登录须先修改密码';
comment on column account_staff.enabled is '是否启用';
comment on column account_staff.session_epoch is '会话代次：停用、重置密码、调整角色时加一，旧会话随即失效';
comment on column account_staff.last_sign_in_at is '最近一次登录时间';

create table account_staff_role (
    staff_id uuid not null references account_staff (id),
    role     text not null check (role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN',
                                           'REPORTER', 'INSPECTOR', 'OFFICER', 'APPROVER', 'COMPLAINT_HANDLER')),
    primary key (staff_id, role)
);
create index account_staff_role_role on account_staff_role (role, staff_id);
comment on table account_staff_role is '账号所持角色';
comment on column account_staff_role.role is '角色；系统、安全、审计管理员互斥，且不得兼任业务角色';

-- The parent row is locked first, so two transactions that each add one role cannot both look away.
create function account_refuse_mixed_roles() returns trigger language plpgsql as $$
declare
    administrator integer;
    held          integer;
begin
    perform 1 from account_staff where id = new.staff_id for update;
    select count(*) filter (where role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')), count(*)
      into administrator, held
      from account_staff_role where staff_id = new.staff_id;
    if administrator > 0 and held > 1 then
        raise exception '三员角色互斥，且不得兼任业务角色' using errcode = 'check_violation',
            constraint = 'account_staff_role_separated';
    end if;
    return null;
end $$;
comment on function account_refuse_mixed_roles() is '三员互斥（GB/T 22239-2019 权限分离）';

create trigger account_staff_role_separated after insert or update on account_staff_role
    for each row execute function account_refuse_mixed_roles();

create table account_password_history (
    staff_id      uuid not null references account_staff (id),
    set_at        timestamptz not null,
    password_hash text not null,
    primary key (staff_id, password_hash)
);
comment on table account_password_history is '最近五次用过的密码散列，用于禁止重复使用';

create table account_sign_in_guard (
    name_digest     bytea primary key check (octet_length(name_digest) = 32),
    failures        integer not null check (failures > 0),
    locked_until    timestamptz,
    last_attempt_at timestamptz not null
);
create index account_sign_in_guard_last on account_sign_in_guard (last_attempt_at);
comment on table account_sign_in_guard is '登录尝试计数：按登录名的 SHA-256 记，存在与不存在的登录名同样计数，不泄露账号是否存在';
comment on column account_sign_in_guard.failures is '连续尝试次数，登录成功后清除';
comment on column account_sign_in_guard.locked_until is '锁定到何时';

create table account_setup_token (
    only_row   boolean primary key default true check (only_row),
    digest     bytea not null check (octet_length(digest) = 32),
    expires_at timestamptz not null,
    spent_at   timestamptz
);
comment on table account_setup_token is '首次启动的一次性建账地址，只存散列';
