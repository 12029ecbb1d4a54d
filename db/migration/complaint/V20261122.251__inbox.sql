-- 收件箱：投诉、举报各一行，附承办单位最近的到期日。
create view complaint_inbox as
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, c.state, c.handler, c.handler_name,
  c.closed_on, c.state not in ('ARCHIVED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN') as open, c.reopen_asked as asked, t.due, t.paused
from complaint_complaint c join complaint_filing f on f.id = c.id
left join lateral (select min(x.due) as due, coalesce(bool_and(x.runs_from is null), false) as paused from complaint_term x
  where x.filing_id = c.id and x.ended_on is null and x.code not in ('SUPPLEMENT', 'ANSWER')) t on true
union all
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, r.state, r.handler, r.handler_name,
  r.closed_on, r.closed_on is null or t.running > 0, r.extension_by is not null and r.extended_by is null, t.due, t.paused
from complaint_report r join complaint_filing f on f.id = r.id
left join lateral (select min(x.due) as due, coalesce(bool_and(x.runs_from is null), false) as paused, count(*) as running
  from complaint_term x where x.filing_id = r.id and x.ended_on is null) t on true;
comment on view complaint_inbox is '投诉、举报的收件箱；due 为承办单位正在计算的期限中最早的到期日，asked 为申请重新处理或者提请延长等待决定';
