create table plate_series (
  prefix text primary key,
  last_number bigint not null check (last_number > 0)
);
comment on table plate_series is '标识牌流水号：每个街区前缀一行，取号与发牌在同一事务，不跳号';

create table plate_plate (
  id uuid primary key,
  serial text not null unique,
  token text not null unique check (token ~ '^[0-9a-hjkmnp-tv-z]{16}$'),
  merchant_id uuid not null references merchant_merchant (id),
  state text not null check (state in ('ISSUED', 'REPLACED', 'LOST', 'RETIRED')),
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_reason text,
  replaced_by uuid references plate_plate (id) deferrable initially deferred,
  version int not null,
  check ((state = 'ISSUED') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null)),
  check (replaced_by is null or state in ('REPLACED', 'LOST'))
);
create unique index plate_plate_one_issued on plate_plate (merchant_id) where state = 'ISSUED';
create index plate_plate_merchant on plate_plate (merchant_id);
create index plate_plate_state on plate_plate (state, serial);
comment on table plate_plate is '信用二维码标识牌：一户一块有效，补办、挂失、停用后旧牌保留备查';
comment on column plate_plate.serial is '牌号：街区前缀、流水号、校验位（算法同 GB 32100-2015，模 31）';
comment on column plate_plate.token is '二维码地址末段：80 位随机数，不含商户信息';
comment on column plate_plate.state is 'ISSUED 正常，REPLACED 损坏补办，LOST 遗失补办，RETIRED 停用';
