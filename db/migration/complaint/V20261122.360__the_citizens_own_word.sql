-- 投诉人自己的评价单独存放，工作人员登记的回访结果改不了它。
alter table complaint_complaint add column rating text check (rating in ('SATISFIED', 'ACCEPTABLE', 'DISSATISFIED'));
comment on column complaint_complaint.rating is '投诉人在查询页自己作的评价，工作人员不能改';
comment on column complaint_complaint.satisfaction is '工作人员登记的回访结果；UNREACHED 联系不上，不算评价';
update complaint_complaint c set rating = s.said
  from (select distinct on (filing_id) filing_id, id, case when note like '投诉人自行评价：满意。%' then 'SATISFIED'
      when note like '投诉人自行评价：基本满意。%' then 'ACCEPTABLE' when note like '投诉人自行评价：不满意。%' then 'DISSATISFIED' end as said
    from complaint_step where kind = 'FOLLOW_UP' and note like '投诉人自行评价：%' order by filing_id, id desc) s
  where s.filing_id = c.id and c.outcome is not null
    and not exists (select 1 from complaint_step r where r.filing_id = c.id and r.kind = 'REOPENING' and r.id > s.id);
-- 没有回访过、只有投诉人自己评价的，不留回访结果。
update complaint_complaint c set satisfaction = null
  where c.rating is not null and c.state not in ('FOLLOWED', 'ARCHIVED');

alter table complaint_term drop constraint complaint_term_ended_as_check;
alter table complaint_term add constraint complaint_term_ended_as_check check (ended_as in ('DONE', 'TRIED', 'NEEDLESS'));
comment on column complaint_term.ended_as is 'DONE 办了；TRIED 联系过没有联系上；NEEDLESS 不再需要办（撤回、移送、并案、重新处理等），不得说成按期完成';
