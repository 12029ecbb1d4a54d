create table grading_model (
  code           text not null check (code ~ '^[a-z][a-z-]*$'),
  version        int not null check (version > 0),
  name           text not null check (btrim(name) <> ''),
  basis          text not null,
  effective_from date not null,
  effective_to   date check (effective_to >= effective_from),
  definition     jsonb not null,
  primary key (code, version),
  constraint grading_model_one_a_day exclude using gist (daterange(effective_from, effective_to, '[]') with &&)
);
comment on table grading_model is '评分模型：按日期生效的版本，任何一天只有一个版本有效';
comment on column grading_model.effective_to is '最后一个有效日；空为现行有效';
comment on column grading_model.definition is '评分项、规则、上限、红牌条件、封顶条件、一票否决、分数线';

create table grading_assessment (
  id            uuid primary key,
  merchant_id   uuid not null references merchant_merchant (id),
  model_code    text not null,
  model_version int not null,
  as_of         date not null,
  assessed_at   timestamptz not null,
  cause         text not null check (cause in ('FACTS', 'MERCHANT', 'TIME', 'REQUEST')),
  score         numeric(5, 2) not null check (score between 0 and 100),
  grade         text not null check (grade in ('RED', 'BLUE', 'YELLOW', 'BLACK', 'PROBATION')),
  because       text not null,
  gates         jsonb not null,
  ceilings      jsonb not null,
  vetoes        jsonb not null,
  next_change   date check (next_change > as_of),
  inputs_hash   text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  is_current    boolean not null,
  foreign key (model_code, model_version) references grading_model (code, version)
);
create unique index grading_assessment_current on grading_assessment (merchant_id) where is_current;
create index grading_assessment_history on grading_assessment (merchant_id, assessed_at desc, id);
create index grading_assessment_by_score on grading_assessment (score, merchant_id) where is_current;
create index grading_assessment_by_grade on grading_assessment (grade, score, merchant_id) where is_current;
create index grading_assessment_by_time on grading_assessment (assessed_at, merchant_id) where is_current;
create index grading_assessment_model on grading_assessment (model_code, model_version);
comment on table grading_assessment is '机器评价：某日依某版模型得出的分数和牌级，只增不改';
comment on column grading_assessment.as_of is '评价所依的日期';
comment on column grading_assessment.cause is '起因：FACTS 信用信息变动，MERCHANT 商户登记变动，TIME 期限届至，REQUEST 人工重算';
comment on column grading_assessment.because is '为什么是这个牌，一句话';
comment on column grading_assessment.gates is '红牌条件逐项结果';
comment on column grading_assessment.ceilings is '黄牌封顶条件逐项结果';
comment on column grading_assessment.vetoes is '一票否决逐项结果';
comment on column grading_assessment.next_change is '没有新信息时，最早可能变化的日期';
comment on column grading_assessment.inputs_hash is '模型、开业日期和全部有效信用信息的 SHA-256';
comment on column grading_assessment.is_current is '是否该商户的当前评价';

create table grading_ledger_line (
  assessment_id uuid not null references grading_assessment (id),
  ordinal       int not null check (ordinal > 0),
  merchant_id   uuid not null references merchant_merchant (id),
  dimension     text not null,
  rule          text not null,
  kind          text not null check (kind in ('BASE', 'AWARD', 'DEDUCTION', 'ADJUSTMENT')),
  points        numeric(6, 2) not null,
  full_points   numeric(6, 2) not null,
  percent       int not null check (percent between 1 and 100),
  valid_from    date,
  valid_to      date check (valid_to >= valid_from),
  fact_ids      uuid[] not null,
  sentence      text not null check (btrim(sentence) <> ''),
  public_safe   boolean not null,
  public_words  text not null check (btrim(public_words) <> ''),
  primary key (assessment_id, ordinal),
  check ((kind in ('AWARD', 'DEDUCTION')) = (cardinality(fact_ids) > 0)),
  check (case kind when 'DEDUCTION' then points < 0 when 'ADJUSTMENT' then points <> 0 else points > 0 end)
);
comment on table grading_ledger_line is '加减分明细：每行对应模型的一条规则和它依据的信用信息，分数等于各行之和';
comment on column grading_ledger_line.full_points is '规则规定的分值';
comment on column grading_ledger_line.percent is '按时间衰减后计入的百分比';
comment on column grading_ledger_line.valid_from is '本行分值起算日';
comment on column grading_ledger_line.valid_to is '没有新信息时，本行分值的最后一日';
comment on column grading_ledger_line.fact_ids is '依据的信用信息';
comment on column grading_ledger_line.public_safe is '评价当日，依据的信用信息是否都可以公示';
comment on column grading_ledger_line.public_words is '不可公示时对外的说法';

create table grading_due (
  merchant_id uuid primary key references merchant_merchant (id),
  due         date not null
);
create index grading_due_due on grading_due (due, merchant_id);
comment on table grading_due is '何日须重新评价：衰减、到期、整改期限届至等';

-- An assessment never changes; all that may happen to it is that a newer one takes its place.
create function grading_assessment_is_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.is_current and not new.is_current
     and (to_jsonb(new) - 'is_current') = (to_jsonb(old) - 'is_current') then
    return new;
  end if;
  raise exception '评价和明细只增不改';
end $$;
create trigger grading_assessment_immutable before update or delete on grading_assessment
  for each row execute function grading_assessment_is_immutable();
create trigger grading_assessment_no_truncate before truncate on grading_assessment
  for each statement execute function grading_assessment_is_immutable();

create function grading_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '评价和明细只增不改';
end $$;
create trigger grading_ledger_line_immutable before update or delete on grading_ledger_line
  for each row execute function grading_refuse_change();
create trigger grading_ledger_line_no_truncate before truncate on grading_ledger_line
  for each statement execute function grading_refuse_change();

-- The score is the sum of the lines; checked when the transaction that wrote both commits.
create function grading_score_is_the_sum() returns trigger language plpgsql as $$
begin
  if new.score <> (select coalesce(sum(points), 0) from grading_ledger_line where assessment_id = new.id) then
    raise exception '分数 % 不等于明细之和：%', new.score, new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger grading_assessment_sum after insert on grading_assessment
  deferrable initially deferred for each row execute function grading_score_is_the_sum();

-- A model that an assessment rests on stays as it was; a change is a new version.
create function grading_model_in_use_is_fixed() returns trigger language plpgsql as $$
begin
  if (new.code, new.version, new.definition) is distinct from (old.code, old.version, old.definition)
     and exists (select from grading_assessment where model_code = old.code and model_version = old.version) then
    raise exception '评分模型 % 第 % 版已被评价引用，不能修改，请另立新版本', old.code, old.version;
  end if;
  return new;
end $$;
create trigger grading_model_fixed before update on grading_model
  for each row execute function grading_model_in_use_is_fixed();
