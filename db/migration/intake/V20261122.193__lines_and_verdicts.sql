-- What a row says and what came of it are two things: the first is written once, by COPY, while the file is read; the second
-- is narrow, is written when the whole file is known, and may change. Kept in one row, the words of a hundred thousand rows
-- were written twice (ADR 0013). The view intake_row shows both as one.
create table intake_verdict (
  submission_id uuid not null,
  ordinal int not null,
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REJECTED', 'UNMATCHED')),
  merchant_id uuid,
  grade text,
  grade_suggested boolean not null,
  warned boolean not null,
  fact_id uuid,
  replaces_id uuid,
  raw jsonb,
  problems jsonb,
  key_tail text,
  content_hash text,
  valid_from date,
  valid_to date,
  public_from date,
  public_until date,
  waiting_code text,
  waiting_number text,
  primary key (submission_id, ordinal),
  check (verdict not in ('NEW', 'CHANGED') or merchant_id is not null),
  check (verdict = 'UNMATCHED' or coalesce(waiting_code, waiting_number) is null)
);

insert into intake_verdict (submission_id, ordinal, verdict, merchant_id, grade, grade_suggested, warned, fact_id, replaces_id,
  raw, waiting_code, waiting_number)
select submission_id, ordinal, verdict, merchant_id, grade, grade_suggested, warned,
  -- A row of the first version of the program cannot be taken as it is; without a fact's id it is judged again.
  case when content_hash is not null or verdict not in ('NEW', 'CHANGED') then fact_id end, replaces_id,
  case when raw <> '[]' then raw end,
  case when verdict = 'UNMATCHED' then data ->> 'credit_code' end,
  case when verdict = 'UNMATCHED' then data ->> 'registration_no' end
from intake_row;

alter table intake_row rename to intake_line;
alter index intake_row_pkey rename to intake_line_pkey;
alter table intake_line
  drop column verdict cascade,
  drop column merchant_id,
  drop column replaces_id,
  drop column raw,
  add column credit_code text,
  add column registration_no text,
  add column fatal boolean not null default false;
drop index if exists intake_row_verdict, intake_row_untakeable, intake_row_waiting, intake_row_waiting_code,
  intake_row_waiting_number;

-- What people look for among many rows; new and unchanged ones are found by the key.
create index intake_verdict_list on intake_verdict (submission_id, verdict, ordinal) where verdict not in ('NEW', 'SAME');
create index intake_verdict_untakeable on intake_verdict (submission_id)
  where verdict in ('NEW', 'CHANGED') and fact_id is null;
create index intake_verdict_waiting on intake_verdict (submission_id, ordinal) where verdict = 'UNMATCHED';
create index intake_verdict_waiting_code on intake_verdict (waiting_code) where verdict = 'UNMATCHED';
create index intake_verdict_waiting_number on intake_verdict (waiting_number) where verdict = 'UNMATCHED';

create view intake_row as
select v.submission_id, v.ordinal, l.sheet, l.number, coalesce(v.raw, '[]') as raw, l.data, v.grade, v.grade_suggested,
  l.authority, v.merchant_id, l.title, v.verdict, coalesce(v.problems, l.problems) as problems, v.warned, v.fact_id,
  case when v.content_hash is null then l.key_tail else v.key_tail end as key_tail,
  case when v.content_hash is null then l.content_hash else v.content_hash end as content_hash,
  case when v.content_hash is null then l.valid_from else v.valid_from end as valid_from,
  case when v.content_hash is null then l.valid_to else v.valid_to end as valid_to,
  case when v.content_hash is null then l.public_from else v.public_from end as public_from,
  case when v.content_hash is null then l.public_until else v.public_until end as public_until,
  v.replaces_id, v.waiting_code, v.waiting_number
from intake_verdict v
-- Always row by row through the key: right after a large file has come, statistics know nothing of it yet, and a plan made for
-- one row would compare all with all.
cross join lateral (
  select * from intake_line where submission_id = v.submission_id and ordinal = v.ordinal offset 0) l;

comment on table intake_line is '报送行读到的内容：识别结果、读取时发现的问题、生成信用信息所需的各项；写入后不改';
comment on column intake_line.grade is '读到的分级，或读取时系统建议的';
comment on column intake_line.grade_suggested is '分级是系统建议的';
comment on column intake_line.warned is '读取时发现需要提醒的问题';
comment on column intake_line.fact_id is '预先给定的信用信息编号';
comment on column intake_line.credit_code is '用来对应商户的统一社会信用代码；代码有误的不填';
comment on column intake_line.registration_no is '用来对应商户的工商注册号；有误的不填';
comment on column intake_line.fatal is '读取时已判定不能接收';
comment on table intake_verdict is '报送行的判定：对应的商户、与已有信息的关系、提交后的信用信息；重新判定时改这里';
comment on column intake_verdict.grade is '将要记入的分级：人核定过的优先于系统建议的';
comment on column intake_verdict.fact_id is '这一行的信用信息编号：读取时预先给定，提交后才有这条信息';
comment on column intake_verdict.replaces_id is '判定时同一自然键下有效的信用信息；提交时若已不是它，整批不提交';
comment on column intake_verdict.raw is '原单元格文字，按列顺序；只为被拒绝和待匹配的行保留';
comment on column intake_verdict.problems is '全部问题；与读取时发现的相同则不写';
comment on column intake_verdict.content_hash is '判定后的内容散列，连同自然键、有效期、公示期；与读取时相同则都不写';
comment on column intake_verdict.waiting_code is '待匹配行等待的统一社会信用代码';
comment on column intake_verdict.waiting_number is '待匹配行等待的工商注册号';
comment on view intake_row is '报送行：读到的内容与判定合在一起';
