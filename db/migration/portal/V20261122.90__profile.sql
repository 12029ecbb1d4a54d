create table portal_profile (
  token text primary key,
  merchant_id uuid not null references merchant_merchant (id),
  plate_state text not null,
  version bigint not null,
  rebuilt_at timestamptz not null,
  next_change date,
  body text not null check (body is json object)
);
create index portal_profile_merchant on portal_profile (merchant_id);
create index portal_profile_next_change on portal_profile (next_change) where next_change is not null;
comment on table portal_profile is '扫码页内容：每块牌一行，事先脱敏、成文，扫一次只读一行';
comment on column portal_profile.version is '内容变化时加一；内容不变则不动';
comment on column portal_profile.next_change is '不需要任何新信息，仅因日期推移内容就会变化的最近一天（公示到期、许可到期等）';

create table portal_listing (
  merchant_id uuid primary key references merchant_merchant (id),
  name text not null,
  legal_name text not null,
  address text not null,
  block text not null,
  words text not null,
  operating boolean not null,
  grade text,
  score numeric(5, 2),
  assessed_on date,
  former_grade text,
  grade_since date,
  token text
);
create index portal_listing_name on portal_listing (name, merchant_id) where operating;
create index portal_listing_grade on portal_listing (grade) where operating;
create index portal_listing_since on portal_listing (grade_since desc, merchant_id) where operating;
comment on table portal_listing is '公众可查的商户一览：店招、登记名称、门牌、牌级和有效标识牌';
comment on column portal_listing.words is '供检索的文字，小写半角';
comment on column portal_listing.former_grade is '上一次不同的牌级';
