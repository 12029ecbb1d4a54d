-- A file is read by a job that survives the process; its rows are judged and taken as sets.
alter table intake_submission
  drop constraint intake_submission_state_check,
  add constraint intake_submission_state_check
    check (state in ('STAGING', 'STAGED', 'REFUSED', 'COMMITTED', 'REVERSED', 'DISCARDED')),
  add check (state <> 'REFUSED' or (ended_at is not null and ended_reason is not null)),
  add column rows_new int not null default 0,
  add column rows_changed int not null default 0,
  add column rows_same int not null default 0,
  add column rows_rejected int not null default 0,
  add column rows_unmatched int not null default 0,
  add column rows_warned int not null default 0;
comment on column intake_submission.state is
  '状态：STAGING 正在读取，STAGED 待提交，REFUSED 没有接收，COMMITTED 已提交，REVERSED 已撤销，DISCARDED 已放弃';
comment on column intake_submission.rows_new is '判定为新增的行数；各 rows_ 列随判定更新，列表不再逐行清点';
comment on column intake_submission.rows_warned is '将要记入且带提醒的行数';

update intake_submission s
set rows_new = t.new, rows_changed = t.changed, rows_same = t.same, rows_rejected = t.rejected,
    rows_unmatched = t.unmatched, rows_warned = t.warned
from (select submission_id,
             count(*) filter (where verdict = 'NEW') as new,
             count(*) filter (where verdict = 'CHANGED') as changed,
             count(*) filter (where verdict = 'SAME') as same,
             count(*) filter (where verdict = 'REJECTED') as rejected,
             count(*) filter (where verdict = 'UNMATCHED') as unmatched,
             count(*) filter (where warned and verdict in ('NEW', 'CHANGED')) as warned
      from intake_row group by submission_id) t
where t.submission_id = s.id;

-- What the row's fact will carry is worked out when the row is read. The fact's id is given out then, too, so that a commit
-- writes facts and need not write the rows again; hence no foreign key.
alter table intake_row
  drop constraint intake_row_fact_id_fkey,
  add column key_tail text,
  add column content_hash text,
  add column valid_from date,
  add column valid_to date,
  add column public_from date,
  add column public_until date,
  add column replaces_id uuid references dossier_fact (id);
comment on column intake_row.fact_id is '这一行的信用信息编号：读取时预先给定，提交后才有这条信息';
comment on column intake_row.key_tail is '自然键中商户以外的部分';
comment on column intake_row.replaces_id is '判定时同一自然键下有效的信用信息；提交时若已不是它，整批不提交';

create table intake_job (
  id uuid primary key,
  submission_id uuid not null references intake_submission (id),
  kind text not null check (kind in ('STAGE', 'COMMIT', 'REVERSE')),
  actor jsonb not null,
  warnings_read boolean not null default false,
  reason text not null default '',
  heavy boolean not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  result text,
  problem text,
  check (problem is null or finished_at is not null)
);
create unique index intake_job_open on intake_job (submission_id) where finished_at is null;
create index intake_job_waiting on intake_job (requested_at) where finished_at is null;
create index intake_job_submission on intake_job (submission_id, id desc);
comment on table intake_job is '报送批次的后台工作：读取、提交、撤销。做它的事务锁住这一行；进程中断即释放，由其他进程或重启后接着做';
comment on column intake_job.actor is '提出的人及其当时的角色';
comment on column intake_job.result is '做完后的一句话';
comment on column intake_job.problem is '没有做成的原因，照此可以改正';

create table intake_job_progress (
  job_id uuid primary key references intake_job (id) on delete cascade,
  attempts int not null,
  phase text not null,
  done int not null default 0,
  updated_at timestamptz not null
);
comment on table intake_job_progress is '后台工作的进度，另行写入，不随工作的事务回滚';
comment on column intake_job_progress.attempts is '已开始的次数，超过上限即停止并说明';
