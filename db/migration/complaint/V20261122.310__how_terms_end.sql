-- 期限怎样结束：办了，还是不再需要办（domain §2）。
alter table complaint_term add column ended_as text check (ended_as in ('DONE', 'NEEDLESS'));
-- 已经结束的：商户没有答复的答复期限，以及因撤回、移送、并案当天结束的，不是办成的。
update complaint_term t set ended_as = case
    when t.code = 'ANSWER' and exists (select 1 from complaint_complaint c where c.id = t.filing_id and c.answered_on is null) then 'NEEDLESS'
    when exists (select 1 from complaint_complaint c where c.id = t.filing_id and c.closed_on = t.ended_on
      and (c.state in ('WITHDRAWN', 'TRANSFERRED') or c.ground = 'WITHDRAWN')) then 'NEEDLESS'
    when exists (select 1 from complaint_report r where r.id = t.filing_id and r.closed_on = t.ended_on
      and r.state in ('MERGED', 'TRANSFERRED')) then 'NEEDLESS'
    else 'DONE' end
  where t.ended_on is not null;
alter table complaint_term add check ((ended_on is null) = (ended_as is null));
comment on column complaint_term.ended_as is 'DONE 办了；NEEDLESS 不再需要办（撤回、移送、并案、重新处理等），不得说成按期完成';

create or replace view complaint_inbox as
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, c.state, c.handler, c.handler_name,
  c.closed_on, c.state not in ('ARCHIVED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN') as open, c.reopen_asked as asked, t.due, t.paused, c.ground
from complaint_complaint c join complaint_filing f on f.id = c.id
left join lateral (select min(x.due) as due, coalesce(bool_and(x.runs_from is null), false) as paused from complaint_term x
  where x.filing_id = c.id and x.ended_on is null and x.code not in ('SUPPLEMENT', 'ANSWER')) t on true
union all
select f.id, f.kind, f.number, f.merchant_id, f.department, f.category, f.filed_on, r.state, r.handler, r.handler_name,
  r.closed_on, r.closed_on is null or t.running > 0, r.extension_by is not null and r.extended_by is null, t.due, t.paused, r.ground
from complaint_report r join complaint_filing f on f.id = r.id
left join lateral (select min(x.due) as due, coalesce(bool_and(x.runs_from is null), false) as paused, count(*) as running
  from complaint_term x where x.filing_id = r.id and x.ended_on is null) t on true;
