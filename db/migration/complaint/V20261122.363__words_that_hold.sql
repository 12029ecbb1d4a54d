-- 两条答复用语挂错了办理环节，打不开；期限依据里给经办人看的话不该让投诉人读到。
update complaint_wording set act = 'supplement-call' where code = 'SUPPLEMENT_PROOF' and act = 'supplement';
update complaint_wording set act = 'no-case' where code = 'NOT_FILED' and act = 'not-filing';
update complaint_rule set basis = '总局令第121号；天数为本街区设置'
  where basis in ('本街区设置（总局令第121号的调解期限待核对）', '本街区设置（总局令第121号的告知期限待核对）');
update complaint_rule set basis = '《市场监督管理投诉举报处理办法》；天数为本街区设置'
  where basis = '《市场监督管理投诉举报处理办法》（现行办法的天数待核对）';
update complaint_term set basis = '总局令第121号；天数为本街区设置'
  where basis in ('本街区设置（总局令第121号的调解期限待核对）', '本街区设置（总局令第121号的告知期限待核对）');
update complaint_term set basis = '《市场监督管理投诉举报处理办法》；天数为本街区设置'
  where basis = '《市场监督管理投诉举报处理办法》（现行办法的天数待核对）';

-- 延长要写得出来：原来几天、哪天批准、延长几天。
create table complaint_extension (
  id           uuid primary key,
  term_id      uuid not null references complaint_term (id),
  working_days int not null check (working_days > 0),
  basis        text not null check (btrim(basis) <> ''),
  approved_on  date not null
);
create index on complaint_extension (term_id);
comment on table complaint_extension is '经批准的延长；complaint_term.total 已含';
insert into complaint_extension (id, term_id, working_days, basis, approved_on)
select gen_random_uuid(), t.id, r.working_days, r.basis, (s.at at time zone 'Asia/Shanghai')::date
from complaint_step s join complaint_term t on t.filing_id = s.filing_id and t.code = 'VERIFICATION'
join lateral (select working_days, basis from complaint_rule x where x.code = 'EXTENSION'
  and x.effective_from <= (s.at at time zone 'Asia/Shanghai')::date order by x.effective_from desc limit 1) r on true
where s.kind = 'EXTENSION' and t.total > r.working_days;
