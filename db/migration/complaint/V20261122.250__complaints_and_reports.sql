-- 投诉和举报：两种程序，登记、身份、期限、办理过程的记法相同（domain §2；《市场监督管理投诉举报处理办法》）。
create function complaint_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '投诉、举报的登记和办理记录只增不改';
end $$;

create table complaint_rule (
  code           text not null check (code in ('ACCEPTANCE', 'SUPPLEMENT', 'ANSWER', 'MEDIATION', 'NOTICE', 'FOLLOW_UP',
                   'VERIFICATION', 'EXTENSION', 'REPORT_NOTICE', 'WARNING')),
  effective_from date not null,
  effective_to   date check (effective_to >= effective_from),
  working_days   int not null check (working_days > 0),
  basis          text not null check (btrim(basis) <> ''),
  primary key (code, effective_from)
);
comment on table complaint_rule is '投诉举报各环节的期限（工作日），按日期采用：看起算那天施行的是哪个办法';
comment on column complaint_rule.code is 'ACCEPTANCE 受理，SUPPLEMENT 补正，ANSWER 商户答复，MEDIATION 调解，NOTICE 告知，FOLLOW_UP 回访，VERIFICATION 举报核查，EXTENSION 核查延长，REPORT_NOTICE 告知举报人，WARNING 到期前几个工作日提醒';
comment on column complaint_rule.basis is '依据，写明是办法规定还是本街区的默认设置';

create table complaint_ground (
  code           text not null,
  act            text not null check (act in ('REFUSAL', 'TERMINATION', 'NO_CASE')),
  position       int not null,
  label          text not null check (btrim(label) <> ''),
  basis          text not null,
  published      boolean not null,
  hint           text,
  effective_from date not null,
  effective_to   date check (effective_to >= effective_from),
  primary key (act, code, effective_from)
);
comment on table complaint_ground is '不予受理、终止调解、不予立案的理由，按日期采用';
comment on column complaint_ground.published is '以此理由办结的投诉是否计入对外公布的汇总；撤回、恶意、冒名的不计';
comment on column complaint_ground.hint is '选用时要做的事，例如移送公安机关';

create table complaint_wording (
  code     text primary key,
  act      text not null,
  position int not null,
  title    text not null check (btrim(title) <> ''),
  body     text not null check (btrim(body) <> '')
);
comment on table complaint_wording is '答复用语：{商户}、{编号}、{期限} 代入后由办理人修改';

create table complaint_number (
  kind text not null check (kind in ('COMPLAINT', 'REPORT')),
  year int not null,
  last int not null check (last > 0),
  primary key (kind, year)
);
comment on table complaint_number is '投诉、举报编号的年度流水，与登记在同一事务内取号';

create table complaint_filing (
  id          uuid primary key,
  kind        text not null check (kind in ('COMPLAINT', 'REPORT')),
  number      text not null unique,
  slug        text not null unique check (slug ~ '^[TJ][0-9]{4}-[0-9]+$'),
  merchant_id uuid not null references merchant_merchant (id),
  department  text not null,
  channel     text not null check (channel in ('PLATE', 'COUNTER')),
  category    text not null,
  happened_on date,
  facts       text not null check (btrim(facts) <> ''),
  demand      text not null,
  filed_on    date not null,
  filed_at    timestamptz not null,
  filed_by    uuid,
  filed_by_name text,
  check ((channel = 'COUNTER') = (filed_by is not null)),
  check (kind = 'REPORT' or btrim(demand) <> '')
);
create index complaint_filing_of_merchant on complaint_filing (merchant_id, filed_on desc);
comment on table complaint_filing is '登记：提交人当时写下的内容，只增不改';
comment on column complaint_filing.slug is '编号的地址写法，T2026-1 为投诉，J2026-1 为举报';
comment on column complaint_filing.facts is '争议事实或者违法线索；可能含个人信息，不对外';
comment on column complaint_filing.demand is '投诉的具体请求；举报为空';
create trigger complaint_filing_immutable before update or delete on complaint_filing
  for each row execute function complaint_refuse_change();
create trigger complaint_filing_no_truncate before truncate on complaint_filing
  for each statement execute function complaint_refuse_change();

create table complaint_person (
  filing_id  uuid primary key references complaint_filing (id),
  name       bytea not null,
  phone      bytea not null,
  address    bytea,
  phone_mark text not null check (phone_mark ~ '^[0-9a-f]{64}$')
);
create index complaint_person_mark on complaint_person (phone_mark);
comment on table complaint_person is '投诉人、实名举报人：姓名、电话、地址加密存放，密钥不在库内；匿名举报没有这一行';
comment on column complaint_person.phone_mark is '电话的带密钥散列，只用来提示同一人的重复提交';

create table complaint_code (
  filing_id uuid not null references complaint_filing (id),
  mark      text not null check (mark ~ '^[0-9a-f]{64}$'),
  made_at   timestamptz not null,
  made_by   uuid not null,
  primary key (filing_id, made_at)
);
comment on table complaint_code is '查询码的带密钥散列；补发后以最近一个为准';

create table complaint_photo (
  id        uuid primary key,
  filing_id uuid not null references complaint_filing (id),
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at   timestamptz not null
);
create index complaint_photo_of on complaint_photo (filing_id, id);
comment on table complaint_photo is '随投诉、举报或者补正交来的照片（已去除拍摄地点等信息）';

create table complaint_complaint (
  id             uuid primary key references complaint_filing (id),
  state          text not null check (state in ('REGISTERED', 'PENDING', 'SUPPLEMENT', 'ACCEPTED', 'MEDIATING', 'PAUSED', 'SETTLED',
                   'TERMINATED', 'TOLD', 'FOLLOWED', 'ARCHIVED', 'REFUSED', 'TRANSFERRED', 'WITHDRAWN')),
  handler        uuid,
  handler_name   text,
  external_no    text,
  accepted_on    date,
  outcome        text check (outcome in ('SETTLED', 'TERMINATED')),
  ground         text,
  publishable    boolean not null,
  closed_on      date,
  answered_on    date,
  confirmed_on   date,
  satisfaction   text check (satisfaction in ('SATISFIED', 'ACCEPTABLE', 'DISSATISFIED', 'UNREACHED')),
  reopen_asked   boolean not null,
  version        int not null,
  check ((handler is null) = (handler_name is null)),
  check (state not in ('ACCEPTED', 'MEDIATING', 'PAUSED', 'SETTLED', 'TERMINATED', 'TOLD', 'FOLLOWED', 'ARCHIVED') or accepted_on is not null),
  check ((outcome is not null) = (state in ('SETTLED', 'TERMINATED', 'TOLD', 'FOLLOWED', 'ARCHIVED'))),
  check (state in ('REGISTERED', 'PENDING', 'SUPPLEMENT', 'ACCEPTED', 'MEDIATING', 'PAUSED') = (closed_on is null)),
  check (state in ('REGISTERED', 'WITHDRAWN') or handler is not null)
);
create index complaint_complaint_open on complaint_complaint (id) where closed_on is null;
create index complaint_complaint_closed on complaint_complaint (closed_on) where closed_on is not null;
comment on table complaint_complaint is '投诉的办理状态';
comment on column complaint_complaint.handler is '办理人；只有办理人可以查看投诉人身份，每次查看记录用途';
comment on column complaint_complaint.external_no is '全国 12315 平台编号';
comment on column complaint_complaint.publishable is '是否计入对外公布的汇总：涉密、涉隐私的由办理人排除';

create table complaint_report (
  id           uuid primary key references complaint_filing (id),
  state        text not null check (state in ('REGISTERED', 'VERIFYING', 'PAUSED', 'FILED', 'NOT_FILED', 'TOLD', 'TRANSFERRED', 'MERGED')),
  handler      uuid,
  handler_name text,
  external_no  text,
  ground       text,
  merged_into  uuid references complaint_report (id),
  closed_on    date,
  extension_reason  text,
  extension_by uuid,
  extended_by  uuid,
  version      int not null,
  check ((handler is null) = (handler_name is null)),
  check ((state = 'MERGED') = (merged_into is not null)),
  check (merged_into <> id),
  check ((state in ('REGISTERED', 'VERIFYING', 'PAUSED')) = (closed_on is null)),
  check (state = 'REGISTERED' or handler is not null),
  -- 延长核查期限由另一人批准
  check (extended_by is null or (extension_by is not null and extended_by <> extension_by))
);
create index complaint_report_open on complaint_report (id) where closed_on is null;
comment on table complaint_report is '举报的办理状态；举报人不向商户透露';

create table complaint_step (
  id         uuid primary key,
  filing_id  uuid not null references complaint_filing (id),
  kind       text not null,
  note       text not null,
  told       text not null,
  at         timestamptz not null,
  by         uuid,
  by_name    text not null,
  department text not null
);
create index complaint_step_of on complaint_step (filing_id, id);
comment on table complaint_step is '每一个办理行为：何时、何人、何事，只增不改';
comment on column complaint_step.note is '内部记录，提交人看不到';
comment on column complaint_step.told is '告诉提交人的话，显示在查询页';
create trigger complaint_step_immutable before update or delete on complaint_step
  for each row execute function complaint_refuse_change();
create trigger complaint_step_no_truncate before truncate on complaint_step
  for each statement execute function complaint_refuse_change();

create table complaint_term (
  id          uuid primary key,
  filing_id   uuid not null references complaint_filing (id),
  code        text not null,
  started_on  date not null,
  total       int not null check (total > 0),
  basis       text not null,
  runs_from   date,
  remaining   int not null check (remaining >= 0),
  due         date,
  ended_on    date,
  check (ended_on is not null or runs_from is not null or due is null)
);
create unique index complaint_term_running on complaint_term (filing_id, code) where ended_on is null;
create index complaint_term_of on complaint_term (filing_id, id);
create index complaint_term_due on complaint_term (due) where ended_on is null;
comment on table complaint_term is '期限：自起算日次日起算的工作日；换办理人不影响';
comment on column complaint_term.runs_from is '从这天的次日起继续计算；空为暂停中';
comment on column complaint_term.remaining is 'runs_from 次日起还有几个工作日';
comment on column complaint_term.due is '到期日；空为暂停中，或者工作日历尚无那一年';

create table complaint_pause (
  id          uuid primary key,
  term_id     uuid not null references complaint_term (id),
  reason      text not null check (btrim(reason) <> ''),
  started_on  date not null,
  ended_on    date check (ended_on >= started_on)
);
create unique index complaint_pause_open on complaint_pause (term_id) where ended_on is null;
comment on table complaint_pause is '期限暂停：自暂停次日至恢复当日不计入';

create table complaint_reveal (
  id        uuid primary key,
  filing_id uuid not null references complaint_filing (id),
  purpose   text not null check (btrim(purpose) <> ''),
  at        timestamptz not null,
  by        uuid not null,
  by_name   text not null
);
create index complaint_reveal_of on complaint_reveal (filing_id, id);
comment on table complaint_reveal is '查看提交人身份的记录，只增不改';
create trigger complaint_reveal_immutable before update or delete on complaint_reveal
  for each row execute function complaint_refuse_change();
create trigger complaint_reveal_no_truncate before truncate on complaint_reveal
  for each statement execute function complaint_refuse_change();

create table complaint_ruling (
  id           uuid primary key,
  filing_id    uuid not null references complaint_complaint (id),
  kind         text not null check (kind in ('责任投诉', '拒绝调解', '处理超期')),
  reason       text not null check (btrim(reason) <> ''),
  fact_id      uuid not null,
  ruled_at     timestamptz not null,
  ruled_by     uuid not null,
  ruled_by_name text not null,
  revoked_at   timestamptz,
  revoked_by   uuid,
  revoked_by_name text,
  revoked_why  text check (btrim(revoked_why) <> ''),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_why is null))
);
create unique index complaint_ruling_live on complaint_ruling (filing_id, kind) where revoked_at is null;
comment on table complaint_ruling is '责任认定：由人写明理由，记为信用信息；撤销的同时撤回该条信用信息';
comment on column complaint_ruling.kind is '处理超期指商户逾期不答复，不是承办单位超期';

create table complaint_escalation (
  term_id  uuid not null references complaint_term (id),
  level    text not null check (level in ('SOON', 'OVERDUE')),
  due      date not null,
  noted_on date not null,
  primary key (term_id, level, due)
);
comment on table complaint_escalation is '期限提醒：到期前（SOON）提醒办理人，到期后（OVERDUE）提醒市场监管专员；同一到期日只记一次';
