-- The departments that the policy (policy.txt, 三、五) names. Credit codes and later changes of name are entered on screen and are kept.
insert into account_department (id, code, name, short_name, leads) values
    ('019abf00-0000-7000-8000-000000000001', 'scjg',    '张店区市场监督管理局',   '区市场监管局',     true),
    ('019abf00-0000-7000-8000-000000000002', 'fgw',     '张店区发展和改革局',     '区发展改革局',     false),
    ('019abf00-0000-7000-8000-000000000003', 'zhzf',    '张店区综合行政执法局',   '区综合行政执法局', false),
    ('019abf00-0000-7000-8000-000000000004', 'xfjy',    '张店区消防救援大队',     '区消防救援大队',   false),
    ('019abf00-0000-7000-8000-000000000005', 'wsjk',    '张店区卫生健康局',       '区卫生健康局',     false),
    ('019abf00-0000-7000-8000-000000000006', 'swj',     '国家税务总局淄博市张店区税务局', '区税务局',   false),
    ('019abf00-0000-7000-8000-000000000007', 'gajz',    '淄博市公安局张店分局',   '张店公安分局',     false),
    ('019abf00-0000-7000-8000-000000000008', 'zjj',     '张店区住房和城乡建设局', '区住房城乡建设局', false),
    ('019abf00-0000-7000-8000-000000000009', 'gdzx',    '张店供电中心',           '张店供电中心',     false),
    ('019abf00-0000-7000-8000-00000000000a', 'xzsp',    '张店区行政审批服务局',   '区行政审批服务局', false),
    ('019abf00-0000-7000-8000-00000000000b', 'mashang', '马尚街道办事处',         '马尚街道',         false)
on conflict (code) do nothing;
