create sequence intake_submission_number;

create table intake_submission (
  id uuid primary key,
  number text not null unique,
  item text not null references dossier_catalogue_item (code),
  department text not null,
  channel text not null check (channel in ('FILE', 'FORM')),
  file_name text,
  file_sha256 text references attachment_file (sha256),
  notices jsonb not null default '[]',
  headers jsonb not null default '[]',
  state text not null check (state in ('STAGED', 'COMMITTED', 'REVERSED', 'DISCARDED')),
  staged_at timestamptz not null,
  staged_by uuid not null,
  staged_by_name text not null,
  committed_at timestamptz,
  committed_by uuid,
  committed_by_name text,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_reason text,
  version int not null,
  check ((channel = 'FILE') = (file_sha256 is not null)),
  check (state not in ('COMMITTED', 'REVERSED') or committed_at is not null),
  check (state not in ('REVERSED', 'DISCARDED') or ended_at is not null),
  check (state <> 'REVERSED' or ended_reason is not null)
);
create index intake_submission_department on intake_submission (department, id desc);
comment on table intake_submission is '报送批次：暂存、预览、整批提交，可带理由整批撤销';
comment on column intake_submission.notices is '整个文件的提醒：缺少的列、未识别的列';
comment on column intake_submission.headers is '原文件表头，错误工作簿按此还原';

create table intake_row (
  submission_id uuid not null references intake_submission (id),
  ordinal int not null,
  sheet text not null,
  number int not null,
  raw jsonb not null,
  data jsonb not null,
  grade text,
  grade_suggested boolean not null default false,
  authority text,
  merchant_id uuid references merchant_merchant (id),
  title text not null default '',
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REJECTED', 'UNMATCHED')),
  problems jsonb not null default '[]',
  warned boolean not null default false,
  fact_id uuid references dossier_fact (id),
  primary key (submission_id, ordinal),
  check (verdict not in ('NEW', 'CHANGED') or merchant_id is not null)
);
create index intake_row_verdict on intake_row (submission_id, verdict, ordinal);
comment on table intake_row is '报送行：原文、识别结果、判定和理由；提交后记下生成的信用信息';
comment on column intake_row.raw is '原单元格文字，按列顺序';
comment on column intake_row.grade_suggested is '分级是系统建议的，提交前请报送人核对';
