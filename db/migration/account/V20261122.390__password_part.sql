-- 临时密码分两段，各由一人交给本人：开户或重置密码的系统管理员只看到前半段，后半段在此密封保存，取出后即删除。
create table account_password_part (
    staff_id uuid primary key references account_staff (id),
    sealed   bytea not null,
    made_at  timestamptz not null
);
comment on table account_password_part is '尚未取出的临时密码后半段：由安全管理员（安全管理员本人的，由审计管理员）取出并当面交给本人';
comment on column account_password_part.sealed is '后半段，密封';
comment on column account_password_part.made_at is '开户或重置的时间';
