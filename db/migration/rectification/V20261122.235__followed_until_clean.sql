-- 黄牌、黑牌生效期间须有一件在办的督办；办结后仍为同一次牌级的重新立案，同时在办的仍只有一件。
drop index rectification_case_standing;
comment on column rectification_case.grade is '立案以来最近一次生效的黄牌或者黑牌；grade_since 为其起算日';
