-- 投诉调解通知书：写给商户的内容由办理人对照原文核对、确认后才能打印（domain §2：调解才向另一方透露，且以需要为限）。
create table complaint_letter (
  id           uuid primary key,
  filing_id    uuid not null references complaint_complaint (id),
  facts        text not null check (btrim(facts) <> ''),
  demand       text not null check (btrim(demand) <> ''),
  made_at      timestamptz not null,
  made_by      uuid not null,
  made_by_name text not null
);
create index complaint_letter_of on complaint_letter (filing_id, id);
comment on table complaint_letter is '办理人确认过的通知书内容，只增不改；打印以最近一份为准';
comment on column complaint_letter.facts is '遮去投诉人姓名、电话、地址等之后的争议事实';
create trigger complaint_letter_immutable before update or delete on complaint_letter
  for each row execute function complaint_refuse_change();
create trigger complaint_letter_no_truncate before truncate on complaint_letter
  for each statement execute function complaint_refuse_change();
