-- 等别人的也要有人管：补正、商户答复到期，暂停太久的，都进首页和收件箱的排序。
alter table complaint_rule drop constraint complaint_rule_code_check;
alter table complaint_rule add constraint complaint_rule_code_check check (code in ('ACCEPTANCE', 'SUPPLEMENT', 'ANSWER', 'MEDIATION',
  'NOTICE', 'FOLLOW_UP', 'VERIFICATION', 'EXTENSION', 'REPORT_NOTICE', 'REOPENING', 'ARCHIVING', 'LONG_PAUSE', 'WARNING'));
comment on column complaint_rule.code is 'ACCEPTANCE 受理，SUPPLEMENT 补正，ANSWER 商户答复，MEDIATION 调解，NOTICE 告知，FOLLOW_UP 回访，VERIFICATION 举报核查，EXTENSION 核查延长，REPORT_NOTICE 告知举报人，REOPENING 决定是否重新处理，ARCHIVING 回访后至少留几个工作日才能归档，LONG_PAUSE 暂停几个工作日后提醒，WARNING 到期前几个工作日提醒';

alter table complaint_pause add column look_again_on date;
update complaint_pause set look_again_on = started_on + 28;
alter table complaint_pause alter column look_again_on set not null;
alter table complaint_pause add check (look_again_on >= started_on);
comment on column complaint_pause.look_again_on is '到这天还没有恢复的，提醒办理人核对要不要恢复';

create or replace view complaint_inbox as
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, c.state, c.handler, c.handler_name,
  c.closed_on, c.state not in ('ARCHIVED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN') as open, c.reopen_asked as asked, t.due, t.paused,
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
comment on view complaint_inbox is '投诉、举报的收件箱；due 为承办单位正在计算的期限中最早的到期日，next 连同补正、商户答复的到期日和久停提醒日中最早的一天，asked 为申请重新处理或者提请延长等待决定';
