-- Tables of Spring Session JDBC (its documented columns and types) under this module's prefix.
create table account_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index account_session_session_id on account_session (session_id);
create index account_session_expiry_time on account_session (expiry_time);
create index account_session_principal_name on account_session (principal_name);
comment on table account_session is '工作台会话（Spring Session），公众页面不建会话';

create table account_session_attributes (
    session_primary_id char(36) not null references account_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table account_session_attributes is '会话内容（Spring Session）';
