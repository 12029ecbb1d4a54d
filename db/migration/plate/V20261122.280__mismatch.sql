-- “不是这家店”：扫码人指出标识牌和眼前的店不符（domain §9；peers 4），由市场监管专员核实。
create table plate_mismatch (
  id             uuid primary key,
  form_number    uuid not null unique,
  code_hash      text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  plate_id       uuid not null references plate_plate (id),
  kind           text not null check (kind in ('NAME', 'DOOR', 'TAMPERED', 'GONE')),
  words          text not null,
  sent_at        timestamptz not null,
  outcome        text check (outcome in ('CONFIRMED', 'UNCONFIRMED', 'CORRECTED')),
  outcome_words  text check (btrim(outcome_words) <> ''),
  closed_at      timestamptz check (closed_at >= sent_at),
  closed_by      uuid,
  closed_by_name text,
  version        int not null,
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null)
    and (outcome is null) = (outcome_words is null) and (outcome is null) = (closed_by_name is null))
);
create index plate_mismatch_open on plate_mismatch (sent_at, id) where closed_at is null;
create index plate_mismatch_closed on plate_mismatch (closed_at desc, id) where closed_at is not null;
create index plate_mismatch_of on plate_mismatch (plate_id);
comment on table plate_mismatch is '扫码人报告的“不是这家店”；不要求留姓名电话';
comment on column plate_mismatch.kind is 'NAME 店名不符，DOOR 门牌不符，TAMPERED 像是贴上去或改过的，GONE 店已搬走或换人';
comment on column plate_mismatch.outcome is 'CONFIRMED 属实已处理，UNCONFIRMED 核实不属实，CORRECTED 资料有误已更正';
comment on column plate_mismatch.code_hash is '报告人查询码的散列';

create function plate_mismatch_stays_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.closed_at is null then
    return new;
  end if;
  raise exception '已办结的“不是这家店”不能更改';
end $$;
create trigger plate_mismatch_closed_stays before update or delete on plate_mismatch
  for each row execute function plate_mismatch_stays_closed();

create table plate_mismatch_photo (
  id          uuid primary key,
  mismatch_id uuid not null references plate_mismatch (id),
  position    int not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (mismatch_id, position)
);
comment on table plate_mismatch_photo is '报告附的照片，只给核实的人看';
