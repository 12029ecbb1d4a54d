-- The lines of an assessment in one row instead of some twenty: a full re-score writes them by the million, and a foreign key,
-- an index entry and a trigger for each line cost more than the assessment itself. Element n of every array belongs to line n.
create table grading_ledger (
  assessment_id uuid primary key references grading_assessment (id) deferrable initially deferred,
  dimensions    text[] not null,
  rules         text[] not null,
  kinds         text[] not null,
  points        int[] not null,
  full_points   int[] not null,
  percents      int[] not null,
  valid_from    date[] not null,
  valid_to      date[] not null,
  fact_ends     int[] not null,
  facts         uuid[] not null,
  sentences     text[] not null,
  public_safe   boolean[] not null,
  public_words  text[] not null,
  checks_met    boolean[] not null,
  check_ends    int[] not null,
  check_facts   uuid[] not null,
  constraint grading_ledger_line_count check (
    cardinality(rules) = cardinality(dimensions) and cardinality(kinds) = cardinality(rules)
    and cardinality(points) = cardinality(rules) and cardinality(full_points) = cardinality(rules)
    and cardinality(percents) = cardinality(rules) and cardinality(valid_from) = cardinality(rules)
    and cardinality(valid_to) = cardinality(rules) and cardinality(fact_ends) = cardinality(rules)
    and cardinality(sentences) = cardinality(rules) and cardinality(public_safe) = cardinality(rules)
    and cardinality(public_words) = cardinality(rules) and cardinality(check_ends) = cardinality(checks_met))
) with (toast_tuple_target = 8160);
comment on table grading_ledger is '加减分明细的存放：一次评价一行，各数组第 n 个元素合起来是第 n 行明细；读用视图 grading_ledger_line';
comment on column grading_ledger.points is '分值，单位为百分之一分';
comment on column grading_ledger.fact_ends is '该行依据的最后一条信用信息在 facts 中的序号；从上一行的序号之后起算';
comment on column grading_ledger.checks_met is '红牌条件、黄牌封顶条件、一票否决，按模型中的次序逐项是否满足';
comment on column grading_ledger.check_ends is '该项条件依据的最后一条信用信息在 check_facts 中的序号';

-- What was checked for each line before, and their sum in hundredths.
create function grading_ledger_sum(kinds text[], points int[], percents int[], fact_ends int[]) returns int
  language plpgsql immutable parallel safe as $$
declare
  total int := 0;
  before int := 0;
  point int;
begin
  for i in 1 .. cardinality(kinds) loop
    point := points[i];
    if (kinds[i] in ('AWARD', 'DEDUCTION')) <> (fact_ends[i] > before) or percents[i] not between 1 and 100
       or not (case kinds[i] when 'DEDUCTION' then point < 0 when 'ADJUSTMENT' then point <> 0 else point > 0 end) then
      raise exception '第 % 行明细没有依据或者分值不合种类', i using errcode = 'check_violation';
    end if;
    total := total + point;
    before := fact_ends[i];
  end loop;
  return total;
end $$;

insert into grading_ledger
select a.id, l.dimensions, l.rules, l.kinds, l.points, l.full_points, l.percents, l.valid_from, l.valid_to, l.fact_ends,
  array(select f from grading_ledger_line x, unnest(x.fact_ids) with ordinality as u (f, n)
        where x.assessment_id = a.id order by x.ordinal, u.n),
  l.sentences, l.public_safe, l.public_words, c.met, c.ends,
  array(select (f ->> 'value')::uuid
        from jsonb_array_elements(a.gates || a.ceilings || a.vetoes) with ordinality as e (one, place),
          jsonb_array_elements(one -> 'facts') with ordinality as u (f, n)
        order by e.place, u.n)
from grading_assessment a
cross join lateral (
  select array_agg(x.dimension order by ordinal) as dimensions, array_agg(x.rule order by ordinal) as rules,
    array_agg(x.kind order by ordinal) as kinds, array_agg((x.points * 100)::int order by ordinal) as points,
    array_agg((x.full_points * 100)::int order by ordinal) as full_points,
    array_agg(x.percent order by ordinal) as percents, array_agg(x.valid_from order by ordinal) as valid_from,
    array_agg(x.valid_to order by ordinal) as valid_to, array_agg(x.fact_end order by ordinal) as fact_ends,
    array_agg(x.sentence order by ordinal) as sentences, array_agg(x.public_safe order by ordinal) as public_safe,
    array_agg(x.public_words order by ordinal) as public_words
  from (select l.*, sum(cardinality(fact_ids)) over (order by ordinal)::int as fact_end
        from grading_ledger_line l where l.assessment_id = a.id) x) l
cross join lateral (
  select array_agg((one ->> 'met')::boolean order by place) as met, array_agg(fact_end order by place) as ends
  from (select one, place, sum(jsonb_array_length(one -> 'facts')) over (order by place)::int as fact_end
        from jsonb_array_elements(a.gates || a.ceilings || a.vetoes) with ordinality as e (one, place)) e) c;

drop trigger grading_assessment_sum on grading_assessment;
drop function grading_score_is_the_sum();
drop table grading_ledger_line;
alter table grading_assessment drop column gates, drop column ceilings, drop column vetoes;

create trigger grading_ledger_immutable before update or delete on grading_ledger
  for each row execute function grading_refuse_change();
create trigger grading_ledger_no_truncate before truncate on grading_ledger
  for each statement execute function grading_refuse_change();

create view grading_ledger_line as
select l.assessment_id, t.ordinal::int as ordinal, a.merchant_id, t.dimension, t.rule, t.kind,
  (t.points / 100.0)::numeric(6, 2) as points, (t.full_points / 100.0)::numeric(6, 2) as full_points, t.percent,
  t.valid_from, t.valid_to, l.facts[coalesce(l.fact_ends[t.ordinal - 1], 0) + 1 : t.fact_end] as fact_ids,
  t.sentence, t.public_safe, t.public_words
from grading_ledger l
join grading_assessment a on a.id = l.assessment_id
cross join lateral unnest(l.dimensions, l.rules, l.kinds, l.points, l.full_points, l.percents, l.valid_from, l.valid_to,
    l.fact_ends, l.sentences, l.public_safe, l.public_words) with ordinality
  as t (dimension, rule, kind, points, full_points, percent, valid_from, valid_to, fact_end, sentence, public_safe,
    public_words, ordinal);
comment on view grading_ledger_line is '加减分明细：每行对应模型的一条规则和它依据的信用信息，分数等于各行之和';
create trigger grading_ledger_line_immutable instead of insert or update or delete on grading_ledger_line
  for each row execute function grading_refuse_change();

-- What an assessment refers to is never deleted, so it is enough to look once per statement (as in dossier, ADR 0013).
create function grading_model_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' or exists (select from grading_assessment where (model_code, model_version) = (old.code, old.version)) then
    raise exception '评分模型已被评价引用，不能删除' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger grading_model_stays before delete on grading_model
  for each row execute function grading_model_stays();
create trigger grading_model_no_truncate before truncate on grading_model
  for each statement execute function grading_model_stays();
alter table grading_assessment
  drop constraint grading_assessment_merchant_id_fkey,
  drop constraint grading_assessment_model_code_model_version_fkey;

-- The score is the sum of the lines, of every assessment that a statement adds.
create function grading_score_is_the_sum() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select a.id, a.score into wrong
  from added a left join grading_ledger l on l.assessment_id = a.id
  where l.assessment_id is null
     or (a.score * 100)::int <> grading_ledger_sum(l.kinds, l.points, l.percents, l.fact_ends)
  limit 1;
  if found then
    raise exception '分数 % 不等于明细之和：%', wrong.score, wrong.id using errcode = 'check_violation';
  end if;
  if exists (select from added a where not exists (select from merchant_merchant m where m.id = a.merchant_id)) then
    raise exception '评价所属的商户不存在' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from (select distinct model_code, model_version from added) a
             where not exists (select from grading_model m
                               where (m.code, m.version) = (a.model_code, a.model_version))) then
    raise exception '评价所依的评分模型不存在' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger grading_assessment_sum after insert on grading_assessment
  referencing new table as added for each statement execute function grading_score_is_the_sum();

-- As before, but compared as rows rather than as JSON.
create or replace function grading_assessment_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.is_current and not new.is_current then
      new.is_current := true;
      if new is not distinct from old then
        new.is_current := false;
        return new;
      end if;
    end if;
  end if;
  raise exception '评价和明细只增不改';
end $$;
