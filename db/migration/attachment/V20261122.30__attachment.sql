create table attachment_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  first_kept_at timestamptz not null,
  first_kept_by uuid not null
);
comment on table attachment_file is '附件：按内容摘要（SHA-256）存放，同一内容只存一份，存后不改';
