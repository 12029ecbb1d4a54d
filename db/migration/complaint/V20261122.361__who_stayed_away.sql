-- “一方不参加调解”分清是哪一方：只有商户经通知不参加或者拒绝的，才能认定“拒绝调解”。新的两条见 R__complaint_rules.sql。
update complaint_ground set effective_to = date '2026-04-14'
  where act = 'TERMINATION' and code = 'ABSENT' and effective_to is null;
update complaint_ground set position = position + 1 where act = 'TERMINATION' and position >= 5;
