create table shared_night_failure (
  round text primary key,
  label text not null,
  failed int not null check (failed > 0),
  sentence text not null,
  failed_at timestamptz not null
);
comment on table shared_night_failure is '夜间办理最近一轮没有办成的；下一轮办成后清除';
comment on column shared_night_failure.failed is '没有办成的件数';
comment on column shared_night_failure.sentence is '办理人员能照做的一句话；空为要看运行日志';
