create table merchant_street (
  code text primary key,
  name text not null,
  district text not null,
  plate_prefix text not null unique check (plate_prefix ~ '^[A-Z]{2,4}-[A-Z]{2,6}$')
);
comment on table merchant_street is '创建区：开展诚信经营示范创建的街区';
comment on column merchant_street.plate_prefix is '标识牌编号前缀，如 ZD-SJJ';

create table merchant_block (
  street text not null references merchant_street (code),
  name text not null,
  position int not null,
  primary key (street, name)
);
comment on table merchant_block is '街段';

-- Search works on fragments down to one character, which word-based text search cannot do for Chinese: the searchable
-- columns are brought to one written form (NFKC, lower case, no white space) and cut into all 1- and 2-character pieces.
create function merchant_search_text(variadic parts text[]) returns text
  language sql immutable parallel safe as $$
    select lower(regexp_replace(normalize(array_to_string(parts, '|'), NFKC), '\s', '', 'g'))
  $$;
create function merchant_grams(content text) returns text[]
  language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
    from (select substr(content, i, n) as gram, n
          from generate_series(1, length(content)) as i, (values (1), (2)) as size (n)) as pieces
    where length(gram) = n and position('|' in gram) = 0
  $$;

create table merchant_merchant (
  id uuid primary key,
  street text not null references merchant_street (code),
  name text not null check (name <> ''),
  sign_name text,
  credit_code text check (credit_code ~ '^[1-9ANY][1-59][0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}$'),
  registration_number text check (registration_number ~ '^[0-9]{15}$'),
  operator text,
  phone text,
  address text not null check (address <> ''),
  block text,
  trade text,
  opened_on date,
  status text not null check (status in ('OPERATING', 'CLOSED')),
  closed_on date,
  closed_reason text,
  predecessor_id uuid unique references merchant_merchant (id),
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search_text text not null
    generated always as (merchant_search_text(name, sign_name, credit_code, registration_number, address)) stored,
  search_grams text[] not null generated always as
    (merchant_grams(merchant_search_text(name, sign_name, credit_code, registration_number, address))) stored,
  foreign key (street, block) references merchant_block (street, name),
  check ((status = 'CLOSED') = (closed_on is not null) and (status = 'CLOSED') = (closed_reason is not null)),
  check (predecessor_id <> id)
);
create unique index merchant_merchant_credit_code on merchant_merchant (credit_code) where status = 'OPERATING';
create unique index merchant_merchant_registration_number
  on merchant_merchant (registration_number) where status = 'OPERATING';
create index merchant_merchant_any_credit_code on merchant_merchant (credit_code);
create index merchant_merchant_any_registration_number on merchant_merchant (registration_number);
create index merchant_merchant_name on merchant_merchant (name, id);
create index merchant_merchant_opened_on on merchant_merchant ((coalesce(opened_on, date '0001-01-01')), id);
create index merchant_merchant_block on merchant_merchant (block, id);
create index merchant_merchant_trade on merchant_merchant (trade, id);
create index merchant_merchant_search on merchant_merchant using gin (search_grams);
comment on table merchant_merchant is '商户：一个门面上的一个经营者。换了经营者就是新的商户，接续原商户';
comment on column merchant_merchant.sign_name is '店招名称';
comment on column merchant_merchant.credit_code is '统一社会信用代码（GB 32100-2015），在营商户中唯一';
comment on column merchant_merchant.registration_number is '工商注册号（GS15-2006），仅作辅助标识';
comment on column merchant_merchant.operator is '经营者或法定代表人姓名（个人信息）';
comment on column merchant_merchant.phone is '联系电话（个人信息）';
comment on column merchant_merchant.trade is '业态';
comment on column merchant_merchant.predecessor_id is '被接续的原商户，同一门面';
comment on column merchant_merchant.search_grams is '检索用的单字和双字片段';

create table merchant_pledge (
  id uuid primary key,
  merchant_id uuid not null references merchant_merchant (id),
  signed_on date not null,
  signatory text not null check (signatory <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  unique (merchant_id, signed_on)
);
comment on table merchant_pledge is '商户诚信经营信用承诺书的签署记录';
comment on column merchant_pledge.signatory is '签署人姓名（个人信息）';
