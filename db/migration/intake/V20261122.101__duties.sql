-- What was first reported when, counted at the moment it is recorded, whichever way it came: form, file, machine or
-- holding area. Pages of duties read these few lines and never the facts.
create table intake_reported (
  authority text not null,
  dated date not null,
  item text not null references dossier_catalogue_item (code),
  recorded_on date not null,
  submission_id uuid not null default '00000000-0000-0000-0000-000000000000',
  facts int not null check (facts > 0),
  primary key (authority, dated, item, recorded_on, submission_id)
);
create index intake_reported_dated on intake_reported (dated);
comment on table intake_reported is '报送时效台账：某单位某目录项、某日的信息在哪天首次报送、多少条。更正不算新的报送';
comment on column intake_reported.dated is '信息日期：有决定日期的取决定日期，其余取生效日期';
comment on column intake_reported.submission_id is '报送批次；全零表示不经批次登记';

create function intake_note_reported() returns trigger language plpgsql as $$
begin
  insert into intake_reported as known (authority, dated, item, recorded_on, submission_id, facts)
  select authority,
         case when data ->> 'decided_on' ~ '^\d{4}-\d{2}-\d{2}$' then (data ->> 'decided_on')::date else valid_from end,
         item, (recorded_at at time zone 'Asia/Shanghai')::date,
         coalesce(submission_id, '00000000-0000-0000-0000-000000000000'), count(*)
  from added
  where replaces_id is null
  group by 1, 2, 3, 4, 5
  on conflict (authority, dated, item, recorded_on, submission_id) do update set facts = known.facts + excluded.facts;
  return null;
end $$;

create trigger intake_note_reported after insert on dossier_fact
  referencing new table as added for each statement execute function intake_note_reported();

insert into intake_reported (authority, dated, item, recorded_on, submission_id, facts)
select authority,
       case when data ->> 'decided_on' ~ '^\d{4}-\d{2}-\d{2}$' then (data ->> 'decided_on')::date else valid_from end,
       item, (recorded_at at time zone 'Asia/Shanghai')::date,
       coalesce(submission_id, '00000000-0000-0000-0000-000000000000'), count(*)
from dossier_fact
where replaces_id is null
group by 1, 2, 3, 4, 5;

create table intake_nil_report (
  department text not null,
  item text not null references dossier_catalogue_item (code),
  period_start date not null,
  declared_at timestamptz not null,
  declared_by uuid not null,
  declared_by_name text not null,
  primary key (department, item, period_start)
);
comment on table intake_nil_report is '零报告：单位声明某目录项某一期没有需要报送的信息';
comment on column intake_nil_report.period_start is '该期的第一天';

create table intake_duty_start (
  since date not null,
  only_row boolean primary key default true check (only_row)
);
comment on table intake_duty_start is '报送任务从哪天起考核；此前结束的各期不计';
insert into intake_duty_start (since) values (date_trunc('month', now() at time zone 'Asia/Shanghai')::date);
