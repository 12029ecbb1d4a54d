-- 检查时定的整改期限已过、整改事项另定了节点的：原期限照样逾期，评分按原期限计，清单和一户一册上与新节点并列。
create view rectification_missed as
select task_id, missed
from (
  select t.id as task_id, t.due, t.state, t.answered_on,
    case when f.data ->> 'deadline' ~ '^\d{4}-\d\d-\d\d$' then (f.data ->> 'deadline')::date end as missed
  from rectification_task t
  join dossier_fact f on f.item = t.fact_item and f.key = t.fact_key and f.withdrawn_at is null
  where t.ended_at is null
) told
where missed < due and (state = 'OPEN' or answered_on > missed);
comment on view rectification_missed is '未办结的整改事项中，所针对信用信息的整改期限早于现在节点的；期限是否已过由查询的日期判断';
