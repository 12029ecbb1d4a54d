-- 整改期限的默认值（domain §7，建议值）。只补缺，不覆盖本地修改；改期限就加一行新的生效日。
insert into rectification_term (code, effective_from, days, note) values
  ('MEASURE', date '2026-04-15', 60, '一户一册中一项措施最多的工作日'),
  ('RETURN', date '2026-04-15', 15, '复查退回后重新整改最多的工作日'),
  ('EXTENSION', date '2026-04-15', 30, '一次延期最多的工作日'),
  ('REVISIT_FIRST', date '2026-04-15', 30, '销号后第一次回头看（自然日）'),
  ('REVISIT_SECOND', date '2026-04-15', 90, '销号后第二次回头看（自然日）')
on conflict do nothing;
