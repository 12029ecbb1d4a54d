create table calendar_year (
  year int primary key check (year between 2000 and 2199),
  document text not null check (document <> ''),
  adopted_at timestamptz,
  adopted_by uuid,
  adopted_by_name text,
  version int not null default 0,
  check ((adopted_at is null) = (adopted_by is null) and (adopted_at is null) = (adopted_by_name is null))
);
comment on table calendar_year is '工作日历：已有放假安排的年份。没有登记的年份一律不推算期限';
comment on column calendar_year.document is '依据的放假通知';
comment on column calendar_year.adopted_at is '由人确认的时间；空为随系统提供的参考数据';

create table calendar_day (
  day date primary key,
  year int not null references calendar_year (year) on delete cascade,
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null default '',
  check (extract(year from day) = year),
  check (kind <> 'WORK' or extract(isodow from day) in (6, 7))
);
create index calendar_day_year on calendar_day (year);
comment on table calendar_day is '与平常周末不同的日子：OFF 放假，WORK 周末调休上班';
comment on column calendar_day.name is '节日名称';
