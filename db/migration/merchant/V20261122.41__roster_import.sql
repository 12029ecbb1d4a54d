create table merchant_import (
  id uuid primary key,
  file_name text not null,
  sha256 text not null references attachment_file (sha256),
  state text not null check (state in ('STAGED', 'COMMITTED')),
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  committed_at timestamptz,
  committed_by uuid,
  committed_by_name text,
  check ((state = 'COMMITTED') = (committed_at is not null))
);
comment on table merchant_import is '商户名录导入：先预览，后确认，一次导入要么全部生效要么全不生效';

create table merchant_import_row (
  import_id uuid not null references merchant_import (id),
  row_number int not null check (row_number > 0),
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REJECTED')),
  data jsonb not null,
  reasons text[] not null,
  merchant_id uuid references merchant_merchant (id),
  merchant_version bigint,
  primary key (import_id, row_number),
  check ((verdict in ('CHANGED', 'SAME')) = (merchant_id is not null) and (merchant_id is null) = (merchant_version is null))
);
comment on table merchant_import_row is '名录的一行及其判定：新增、变更、相同、拒绝';
comment on column merchant_import_row.row_number is 'Excel 中的行号';
comment on column merchant_import_row.merchant_version is '预览时商户的版本，确认时不一致则须重新预览';
