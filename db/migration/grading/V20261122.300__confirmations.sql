-- A new version of the model says the same of most merchants as the version before. Then the assessment held of them is not
-- stored a second time under another number; it is confirmed: one narrow row says that the new version says the same.
create table grading_confirmation (
  assessment_id uuid not null,
  merchant_id   uuid not null,
  model_version int not null,
  confirmed_on  date not null,
  confirmed_at  timestamptz not null,
  primary key (assessment_id, model_version)
);
comment on table grading_confirmation is '评价复核：评分模型的新一版对该商户得出与原评价相同的结果，原评价在新一版下继续有效；只增不改';
comment on column grading_confirmation.model_version is '复核所依的版本，模型代码与原评价相同';
comment on column grading_confirmation.confirmed_on is '复核所依的日期';

-- As for assessments: what is referred to is never deleted, so it is looked at once per statement.
create function grading_confirmation_refers() returns trigger language plpgsql as $$
begin
  if exists (
      select from added c left join grading_assessment a on a.id = c.assessment_id and a.merchant_id = c.merchant_id
        left join grading_model m on m.code = a.model_code and m.version = c.model_version
      where m.version is null or m.version <= a.model_version or c.confirmed_on < a.as_of
         or a.next_change <= c.confirmed_on) then
    raise exception '复核须指向商户当时有效的评价和模型的较新版本' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger grading_confirmation_refers after insert on grading_confirmation
  referencing new table as added for each statement execute function grading_confirmation_refers();
create trigger grading_confirmation_immutable before update or delete on grading_confirmation
  for each row execute function grading_refuse_change();
create trigger grading_confirmation_no_truncate before truncate on grading_confirmation
  for each statement execute function grading_refuse_change();

-- A version under which assessments stand stays as it was, whether it made or confirmed them.
create or replace function grading_model_in_use_is_fixed() returns trigger language plpgsql as $$
begin
  if (new.code, new.version, new.definition) is distinct from (old.code, old.version, old.definition)
     and (exists (select from grading_assessment where model_code = old.code and model_version = old.version)
       or exists (select from grading_confirmation c join grading_assessment a on a.id = c.assessment_id
                  where c.model_version = old.version and a.model_code = old.code)) then
    raise exception '评分模型 % 第 % 版已被评价引用，不能修改，请另立新版本', old.code, old.version;
  end if;
  return new;
end $$;
create or replace function grading_model_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' or exists (select from grading_assessment where (model_code, model_version) = (old.code, old.version))
     or exists (select from grading_confirmation c join grading_assessment a on a.id = c.assessment_id
                where c.model_version = old.version and a.model_code = old.code) then
    raise exception '评分模型已被评价引用，不能删除' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create index grading_confirmation_model on grading_confirmation using brin (model_version);

-- Whom a changed rule concerns is asked of all assessments at once, so their rules stand beside the score.
alter table grading_assessment add column rules text[];
comment on column grading_assessment.rules is '明细所依的规则和合计上限的代码，不含基础分、加分上限、最低为零';
alter table grading_assessment disable trigger grading_assessment_immutable;
update grading_assessment a set rules = array(
  select distinct r from grading_ledger l, unnest(l.rules) as r
  where l.assessment_id = a.id and r not in ('base', 'earned-limit', 'floor') order by r);
alter table grading_assessment enable trigger grading_assessment_immutable;
alter table grading_assessment alter column rules set not null;
