-- 维权站登记的分清来访、来电、来信、转来：来电的没有出示证件。
alter table complaint_filing drop constraint complaint_filing_channel_check;
alter table complaint_filing drop constraint complaint_filing_check;
alter table complaint_filing add constraint complaint_filing_channel_check
  check (channel in ('PLATE', 'VISIT', 'CALL', 'LETTER', 'HANDED_ON', 'COUNTER'));
alter table complaint_filing add constraint complaint_filing_taken_down_check check ((channel = 'PLATE') = (filed_by is null));
comment on column complaint_filing.channel is 'PLATE 扫码，VISIT 来访，CALL 来电，LETTER 来信，HANDED_ON 12345 等转来；COUNTER 为分清以前的维权站登记';

-- 同一张补充材料的表送来两次只收一次。
create table complaint_sent_form (
  id        uuid primary key,
  filing_id uuid not null references complaint_filing (id),
  sent_at   timestamptz not null
);
comment on table complaint_sent_form is '收下的补充材料表单的编号';
