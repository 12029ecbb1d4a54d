create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor_id       uuid not null,
    actor_username text not null,
    actor_name     text not null,
    department     text not null,
    address        text,
    verb           text not null check (btrim(verb) <> ''),
    subject_type   text not null,
    subject_id     text not null,
    summary        text not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_username on audit_entry (actor_username, id);
create index audit_entry_verb on audit_entry (verb text_pattern_ops, id);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
comment on table audit_entry is '操作留痕：只增不改不删（GB/T 22239-2019 安全审计）';
comment on column audit_entry.at is '操作时间';
comment on column audit_entry.actor_id is '操作人账号；系统自身为全零';
comment on column audit_entry.actor_username is '操作人登录名';
comment on column audit_entry.actor_name is '操作人姓名';
comment on column audit_entry.department is '操作人所在单位代码';
comment on column audit_entry.address is '来源网络地址；系统自身操作时为空';
comment on column audit_entry.verb is '动作，如 商户.登记';
comment on column audit_entry.subject_type is '对象种类';
comment on column audit_entry.subject_id is '对象编号';
comment on column audit_entry.summary is '一句话说明，不含个人信息';

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '操作留痕只能追加，不能修改或删除' using errcode = 'insufficient_privilege';
end $$;
comment on function audit_refuse_change() is '拒绝对操作留痕的修改、删除、清空';

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();
-- Fires in replica sessions, too, where ordinary triggers sleep.
alter table audit_entry enable always trigger audit_entry_append_only;
