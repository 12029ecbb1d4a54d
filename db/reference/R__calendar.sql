-- 工作日历 2024 至 2026 年，依据国务院办公厅每年的放假通知。经人确认过的年份（adopted_at 非空）不再改动。

insert into calendar_year (year, document) values
  (2024, '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）'),
  (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）')
on conflict (year) do update set document = excluded.document where calendar_year.adopted_at is null;

delete from calendar_day d using calendar_year y where y.year = d.year and y.adopted_at is null;

insert into calendar_day (day, year, kind, name)
select d::date, extract(year from d), v.kind, v.name
from (values
  ('OFF', '元旦', date '2024-01-01', date '2024-01-01'),
  ('OFF', '春节', date '2024-02-10', date '2024-02-17'),
  ('OFF', '清明节', date '2024-04-04', date '2024-04-06'),
  ('OFF', '劳动节', date '2024-05-01', date '2024-05-05'),
  ('OFF', '端午节', date '2024-06-10', date '2024-06-10'),
  ('OFF', '中秋节', date '2024-09-15', date '2024-09-17'),
  ('OFF', '国庆节', date '2024-10-01', date '2024-10-07'),
  ('WORK', '春节', date '2024-02-04', date '2024-02-04'),
  ('WORK', '春节', date '2024-02-18', date '2024-02-18'),
  ('WORK', '清明节', date '2024-04-07', date '2024-04-07'),
  ('WORK', '劳动节', date '2024-04-28', date '2024-04-28'),
  ('WORK', '劳动节', date '2024-05-11', date '2024-05-11'),
  ('WORK', '中秋节', date '2024-09-14', date '2024-09-14'),
  ('WORK', '国庆节', date '2024-09-29', date '2024-09-29'),
  ('WORK', '国庆节', date '2024-10-12', date '2024-10-12'),
  ('OFF', '元旦', date '2025-01-01', date '2025-01-01'),
  ('OFF', '春节', date '2025-01-28', date '2025-02-04'),
  ('OFF', '清明节', date '2025-04-04', date '2025-04-06'),
  ('OFF', '劳动节', date '2025-05-01', date '2025-05-05'),
  ('OFF', '端午节', date '2025-05-31', date '2025-06-02'),
  ('OFF', '国庆节、中秋节', date '2025-10-01', date '2025-10-08'),
  ('WORK', '春节', date '2025-01-26', date '2025-01-26'),
  ('WORK', '春节', date '2025-02-08', date '2025-02-08'),
  ('WORK', '劳动节', date '2025-04-27', date '2025-04-27'),
  ('WORK', '国庆节、中秋节', date '2025-09-28', date '2025-09-28'),
  ('WORK', '国庆节、中秋节', date '2025-10-11', date '2025-10-11'),
  ('OFF', '元旦', date '2026-01-01', date '2026-01-03'),
  ('OFF', '春节', date '2026-02-15', date '2026-02-23'),
  ('OFF', '清明节', date '2026-04-04', date '2026-04-06'),
  ('OFF', '劳动节', date '2026-05-01', date '2026-05-05'),
  ('OFF', '端午节', date '2026-06-19', date '2026-06-21'),
  ('OFF', '中秋节', date '2026-09-25', date '2026-09-27'),
  ('OFF', '国庆节', date '2026-10-01', date '2026-10-07'),
  ('WORK', '元旦', date '2026-01-04', date '2026-01-04'),
  ('WORK', '春节', date '2026-02-14', date '2026-02-14'),
  ('WORK', '春节', date '2026-02-28', date '2026-02-28'),
  ('WORK', '劳动节', date '2026-05-09', date '2026-05-09'),
  ('WORK', '国庆节', date '2026-09-20', date '2026-09-20'),
  ('WORK', '国庆节', date '2026-10-10', date '2026-10-10')
) as v (kind, name, first, last)
cross join lateral generate_series(v.first::timestamp, v.last::timestamp, interval '1 day') as d
where exists (select 1 from calendar_year y where y.year = extract(year from d) and y.adopted_at is null)
on conflict (day) do nothing;
