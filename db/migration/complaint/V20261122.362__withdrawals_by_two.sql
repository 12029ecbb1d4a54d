-- 工作人员代投诉人登记的撤回先搁置，在查询页公示几个工作日，由另一人确认后才撤回：姓名、电话商户也知道，一个人不能让投诉消失。
create table complaint_withdrawal (
  id            uuid primary key,
  filing_id     uuid not null references complaint_complaint (id),
  way           text not null check (btrim(way) <> ''),
  note          text not null check (btrim(note) <> ''),
  asked_at      timestamptz not null,
  asked_by      uuid not null,
  asked_by_name text not null,
  rests_until   date not null,
  ended_at      timestamptz,
  ended_as      text check (ended_as in ('CONFIRMED', 'REFUSED', 'DENIED', 'LAPSED')),
  ended_by      uuid,
  check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null)),
  check (ended_as is distinct from 'CONFIRMED' or ended_by <> asked_by)
);
create unique index complaint_withdrawal_resting on complaint_withdrawal (filing_id) where ended_at is null;
comment on table complaint_withdrawal is '工作人员登记的撤回，等待另一人确认；期限照常计算';
comment on column complaint_withdrawal.way is '怎样核对是本人';
comment on column complaint_withdrawal.rests_until is '到这天为止不能确认，留给投诉人看到和否认';
comment on column complaint_withdrawal.ended_as is 'CONFIRMED 另一人确认，REFUSED 另一人没有确认，DENIED 投诉人说没有要求，LAPSED 投诉已经另行办结';

-- 办理过的人：知道提交人是谁，不能由其核对身份。
create table complaint_hand (
  filing_id uuid not null references complaint_filing (id),
  handler   uuid not null,
  since     timestamptz not null,
  primary key (filing_id, handler)
);
comment on table complaint_hand is '办理过这一件的人，包括后来改派的';
insert into complaint_hand (filing_id, handler, since)
select filing_id, handler, now() from (
  select id as filing_id, handler from complaint_complaint where handler is not null
  union select id, handler from complaint_report where handler is not null
  union select filing_id, by from complaint_step where kind in ('SUPPLEMENT_CALL', 'ACCEPTANCE', 'REFUSAL', 'INVITATION', 'LETTER', 'ANSWER',
    'PAUSE', 'RESUMPTION', 'SETTLEMENT', 'TERMINATION', 'NOTICE', 'ARCHIVE', 'CASE', 'NO_CASE') and by is not null) known;

-- 核对身份不显示登记的内容，与查看身份分开；以前的记录分不清，按查看算。
alter table complaint_reveal add column compared boolean not null default false;
comment on column complaint_reveal.compared is '是核对（不显示登记的内容），不是查看';

alter table complaint_rule drop constraint complaint_rule_code_check;
alter table complaint_rule add constraint complaint_rule_code_check check (code in ('ACCEPTANCE', 'SUPPLEMENT', 'ANSWER', 'MEDIATION',
  'NOTICE', 'FOLLOW_UP', 'VERIFICATION', 'EXTENSION', 'REPORT_NOTICE', 'REOPENING', 'ARCHIVING', 'LONG_PAUSE', 'WITHDRAWAL', 'WARNING'));
comment on column complaint_rule.code is 'ACCEPTANCE 受理，SUPPLEMENT 补正，ANSWER 商户答复，MEDIATION 调解，NOTICE 告知，FOLLOW_UP 回访，VERIFICATION 举报核查，EXTENSION 核查延长，REPORT_NOTICE 告知举报人，REOPENING 决定是否重新处理，ARCHIVING 回访后至少留几个工作日才能归档，LONG_PAUSE 暂停几个工作日后提醒，WITHDRAWAL 代为登记的撤回公示几个工作日才能确认，WARNING 到期前几个工作日提醒';

create or replace view complaint_inbox as
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, c.state, c.handler, c.handler_name,
  c.closed_on, c.state not in ('ARCHIVED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN') as open,
  c.reopen_asked or exists (select 1 from complaint_withdrawal w where w.filing_id = c.id and w.ended_at is null) as asked, t.due, t.paused,
  c.ground, t.supplement_due, t.answer_due, t.look_again_on, least(t.due, t.supplement_due, t.answer_due, t.look_again_on) as next
from complaint_complaint c join complaint_filing f on f.id = c.id
left join lateral (select min(x.due) filter (where x.code not in ('SUPPLEMENT', 'ANSWER')) as due,
    coalesce(bool_and(x.runs_from is null) filter (where x.code not in ('SUPPLEMENT', 'ANSWER')), false) as paused,
    min(x.due) filter (where x.code = 'SUPPLEMENT') as supplement_due, min(x.due) filter (where x.code = 'ANSWER') as answer_due,
    min(p.look_again_on) as look_again_on
  from complaint_term x left join complaint_pause p on p.term_id = x.id and p.ended_on is null
  where x.filing_id = c.id and x.ended_on is null) t on true
union all
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, r.state, r.handler, r.handler_name,
  r.closed_on, r.closed_on is null or t.running > 0, r.extension_by is not null and r.extended_by is null, t.due, t.paused,
  r.ground, null::date, null::date, t.look_again_on, least(t.due, t.look_again_on)
from complaint_report r join complaint_filing f on f.id = r.id
left join lateral (select min(x.due) as due, coalesce(bool_and(x.runs_from is null), false) as paused, count(*) as running,
    min(p.look_again_on) as look_again_on
  from complaint_term x left join complaint_pause p on p.term_id = x.id and p.ended_on is null
  where x.filing_id = r.id and x.ended_on is null) t on true;
comment on view complaint_inbox is '投诉、举报的收件箱；due 为承办单位正在计算的期限中最早的到期日，next 连同补正、商户答复的到期日和久停提醒日中最早的一天，asked 为申请重新处理、代为登记的撤回或者提请延长等待决定';
