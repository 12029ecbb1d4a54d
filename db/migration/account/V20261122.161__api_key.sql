create table account_api_key (
    id              uuid primary key,
    department_id   uuid not null references account_department (id),
    name            text not null check (btrim(name) <> '' and char_length(name) <= 40),
    opening         text not null check (char_length(opening) = 9),
    hash            text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    issued_at       timestamptz not null,
    issued_by       uuid not null references account_staff (id),
    issued_by_name  text not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    revoked_by      uuid references account_staff (id),
    revoked_by_name text,
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_by_name is null))
);
create index account_api_key_department on account_api_key (department_id, issued_at desc);
comment on table account_api_key is '接口密钥：单位的业务系统凭此报送。只存散列值，密钥本身只在签发时显示一次';
comment on column account_api_key.name is '用在哪个系统';
comment on column account_api_key.opening is '密钥开头，便于辨认';
comment on column account_api_key.hash is '密钥（256 位随机数）的 SHA-256';
comment on column account_api_key.last_used_at is '最近使用时间，精确到分钟';
comment on column account_api_key.revoked_at is '停用时间；停用后不能恢复，需另行签发';
