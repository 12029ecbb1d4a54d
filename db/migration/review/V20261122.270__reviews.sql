-- 消费者评价（创建实施方案第三条、第四条；domain §2、§4；peers 12）：按月公开、不露身份，疑似涉及个人信息的先审后发。
create function review_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '评价的办理记录只增不改';
end $$;

create table review_policy (
  effective_from date primary key,
  days_between   int not null check (days_between > 0),
  per_address    int not null check (per_address > 0),
  burst_hours    int not null check (burst_hours > 0),
  burst_least    int not null check (burst_least > 0),
  burst_times    numeric not null check (burst_times >= 1),
  prior_mean     numeric not null check (prior_mean between 1 and 5),
  prior_weight   int not null check (prior_weight >= 0),
  shown_from     int not null check (shown_from > 0),
  months         int not null check (months > 0),
  flags_to_look  int not null check (flags_to_look > 0),
  kept_days      int not null check (kept_days >= 0),
  note           text not null
);
comment on table review_policy is '评价的规则，按日期采用';
comment on column review_policy.days_between is '同一手机号、同一设备对同一商户，几日内只能评一次';
comment on column review_policy.per_address is '同一网络地址一日内对同一商户超过几条，先审后发';
comment on column review_policy.burst_hours is '突增的统计时段（小时）';
comment on column review_policy.burst_least is '时段内不到这么多条不算突增';
comment on column review_policy.burst_times is '时段内条数达到平时的几倍算突增';
comment on column review_policy.prior_mean is '平均分收缩的先验分';
comment on column review_policy.prior_weight is '先验分相当于几条评价';
comment on column review_policy.shown_from is '满几条才显示平均分';
comment on column review_policy.months is '平均分统计近几个月';
comment on column review_policy.flags_to_look is '几人举报后排在审核台最前';
comment on column review_policy.kept_days is '不予公开的原文封存几日后销毁';

create table review_tag (
  code     text primary key,
  label    text not null unique,
  position int not null unique
);
comment on table review_tag is '评价标签';

create table review_word (
  word text primary key check (word = lower(btrim(word)) and word <> ''),
  note text not null
);
comment on table review_word is '辱骂等用语，命中的先审后发；不自动拒绝';

create table review_reason (
  code     text primary key,
  label    text not null,
  sentence text not null,
  position int not null unique
);
comment on table review_reason is '不予公开的理由；sentence 是作者看到的话';

create table review_review (
  id           uuid primary key,
  public_id    uuid not null unique,
  form_number  uuid not null unique,
  code_hash    text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  merchant_id  uuid not null references merchant_merchant (id),
  plate        text not null,
  stars        int not null check (stars between 1 and 5),
  tags         text[] not null,
  text         text check (btrim(text) <> ''),
  sealed_text  bytea,
  erase_after  date,
  state        text not null check (state in ('HELD', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
  doubts       text[] not null,
  redacted     boolean not null,
  reason       text references review_reason (code),
  month        text not null check (month ~ '^\d{4}-\d{2}$'),
  submitted_at timestamptz not null,
  decided_at   timestamptz,
  proof_mark   text not null unique,
  device_mark  text not null,
  address_mark text not null,
  phone_mark   text,
  version      int not null,
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state = 'HELD') = (decided_at is null)),
  check (state <> 'HELD' or cardinality(doubts) > 0),
  -- 明文只在公开期间存在；待审和不公开的原文只以密文存在，并有销毁日
  check (state = 'PUBLISHED' or text is null),
  check (state <> 'PUBLISHED' or sealed_text is null),
  check (state <> 'WITHDRAWN' or sealed_text is null),
  check (state <> 'REFUSED' or sealed_text is null or erase_after is not null)
);
create index review_review_public on review_review (merchant_id, month desc, public_id) where state = 'PUBLISHED';
create index review_review_waiting on review_review (submitted_at, id) where state = 'HELD';
create index review_review_recent on review_review (merchant_id, submitted_at);
create index review_review_device on review_review (device_mark, submitted_at);
create index review_review_phone on review_review (phone_mark, submitted_at) where phone_mark is not null;
create index review_review_erase on review_review (erase_after) where sealed_text is not null;
comment on table review_review is '消费者评价；不存姓名、手机号、网络地址，只存按商户加钥的比对标记';
comment on column review_review.public_id is '公开地址用的随机号，不含提交时间';
comment on column review_review.form_number is '表单自己的号，同一张表重复提交只算一条';
comment on column review_review.code_hash is '作者查询码的散列，查询码本身不存';
comment on column review_review.text is '公开的文字；待审、不公开、撤回的为空';
comment on column review_review.sealed_text is '待审和不予公开的原文，加密；处理后按期销毁';
comment on column review_review.state is 'HELD 待审，PUBLISHED 已公开，REFUSED 不予公开，WITHDRAWN 作者撤回';
comment on column review_review.doubts is '先审后发的原因';
comment on column review_review.month is '公开的月份，公开页不显示日期和时间';
comment on column review_review.proof_mark is '扫码凭据的标记，一次扫码只能评一次';

create table review_photo (
  id        uuid primary key,
  review_id uuid not null references review_review (id),
  position  int not null,
  sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  shown     boolean not null,
  unique (review_id, position)
);
comment on table review_photo is '评价的照片，一律先审后发；shown 为审核后公开';

create table review_deed (
  id        uuid primary key,
  review_id uuid not null references review_review (id),
  kind      text not null check (kind in ('SUBMISSION', 'RELEASE', 'REDACTION', 'REFUSAL', 'WITHDRAWAL', 'REPLY', 'FLAGS_DISMISSAL')),
  words     text not null,
  at        timestamptz not null,
  by        uuid not null,
  by_name   text not null
);
create index review_deed_of on review_deed (review_id, at, id);
comment on table review_deed is '评价的办理记录，只增不改；不记评价原文';
create trigger review_deed_append_only before update or delete on review_deed
  for each row execute function review_refuse_change();
create trigger review_deed_no_truncate before truncate on review_deed
  for each statement execute function review_refuse_change();

create table review_reply (
  review_id uuid primary key references review_review (id),
  text      text not null check (btrim(text) <> ''),
  on_day    date not null,
  by        uuid not null
);
comment on table review_reply is '商户回复，由工作人员代为登记；重新登记的替换原回复，登记过几次见办理记录';

create table review_flag (
  id          uuid primary key,
  review_id   uuid not null references review_review (id),
  kind        text not null check (kind in ('PRIVACY', 'ABUSE', 'FALSE', 'ADVERT')),
  at          timestamptz not null,
  device_mark text not null,
  closed_at   timestamptz,
  unique (review_id, device_mark)
);
create index review_flag_open on review_flag (review_id) where closed_at is null;
comment on table review_flag is '对评价的举报，不自动下架，由人处理';

create table review_phone_code (
  id         uuid primary key,
  phone_mark text not null,
  code_mark  text not null,
  sent_at    timestamptz not null,
  tries      int not null check (tries >= 0),
  used_at    timestamptz
);
create index review_phone_code_of on review_phone_code (phone_mark, sent_at);
comment on table review_phone_code is '手机验证码，只存加钥标记，次日清除';
