-- Events between modules wait here until their listener has finished (Spring Modulith), so a crash loses none of them.
create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_idx on event_publication using hash (serialized_event);
create index event_publication_completion_date_idx on event_publication (completion_date);
comment on table event_publication is '模块间事件登记：处理完毕才算完成，断电重启后继续';

-- One replica at a time runs each scheduled job (ShedLock).
create table shedlock (
  name text primary key,
  lock_until timestamptz not null,
  locked_at timestamptz not null,
  locked_by text not null
);
comment on table shedlock is '定时任务互斥锁';
