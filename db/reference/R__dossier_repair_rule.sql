-- 信用修复条件默认值。只补缺，不覆盖本地修改。目录项在 R__catalogue.sql，按文件名先于本文件执行。
insert into dossier_repair_rule (item, grade, effective_from, min_months, basis) values
  ('penalty', '轻微', date '2026-04-01', 0, '《信用修复管理办法》（国家发展改革委令第36号）'),
  ('penalty', '一般', date '2026-04-01', 3, '《信用修复管理办法》（国家发展改革委令第36号）'),
  ('penalty', '严重', date '2026-04-01', 12, '《信用修复管理办法》（国家发展改革委令第36号）'),
  ('abnormal', '', date '2025-12-25', 0, '《市场监督管理信用修复管理办法》'),
  ('serious_illegal', '', date '2025-12-25', 12, '《市场监督管理信用修复管理办法》'),
  ('false_promise', '', date '2026-04-01', 3, '《信用修复管理办法》（国家发展改革委令第36号）')
on conflict do nothing;
