-- 异议、信用修复的办理期限默认值（工作日）。只补缺，不覆盖本地修改。
insert into dossier_term (code, effective_from, working_days, note) values
  ('OBJECTION_VERIFICATION', date '2022-02-01', 7, '异议核查'),
  ('OBJECTION_CORRECTION', date '2022-02-01', 3, '异议成立后更正'),
  ('REPAIR_ACCEPTANCE', date '2022-02-01', 3, '信用修复申请的受理'),
  ('REPAIR_DECISION', date '2022-02-01', 10, '受理后作出修复决定'),
  ('REPAIR_EXTENSION', date '2022-02-01', 10, '经批准延长的期限')
on conflict do nothing;
