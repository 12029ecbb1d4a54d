-- 待匹配 rows of committed submissions wait for their merchant. A row waits while it is UNMATCHED and nothing has ended its wait.
create table intake_holding_end (
  submission_id uuid not null,
  ordinal int not null,
  kind text not null check (kind in ('MATCHED', 'SELF_MATCHED', 'DISMISSED')),
  merchant_id uuid references merchant_merchant (id),
  reason text not null check (reason <> ''),
  ended_at timestamptz not null,
  ended_by uuid not null,
  ended_by_name text not null,
  primary key (submission_id, ordinal),
  foreign key (submission_id, ordinal) references intake_row (submission_id, ordinal),
  check ((kind = 'DISMISSED') = (merchant_id is null))
);
comment on table intake_holding_end is '待匹配行的了结：人工对应、商户登记后自动对应、不再等待，各有经办人、时间和理由';
comment on column intake_holding_end.kind is 'MATCHED 人工对应，SELF_MATCHED 自动对应，DISMISSED 不再等待';

create index intake_row_waiting on intake_row (submission_id, ordinal) where verdict = 'UNMATCHED';
create index intake_row_waiting_code on intake_row ((data ->> 'credit_code')) where verdict = 'UNMATCHED';
create index intake_row_waiting_number on intake_row ((data ->> 'registration_no')) where verdict = 'UNMATCHED';
create index intake_submission_holding on intake_submission (department, id) where state = 'COMMITTED' and rows_unmatched > 0;
