-- 撤回和自行和解是两种理由，都不是调解失败。
update complaint_ground set label = '投诉人撤回投诉'
  where act = 'TERMINATION' and code = 'WITHDRAWN' and label = '投诉人撤回投诉，或者双方自行和解';
update complaint_ground set position = position + 1 where act = 'TERMINATION' and position >= 2;
