alter table inspection_term drop constraint inspection_term_code_check;
alter table inspection_term add constraint inspection_term_code_check
  check (code in ('DEADLINE_GENERAL', 'DEADLINE_HEAVIER', 'DEADLINE_SEVERE', 'RED_SHARE', 'CONFIRMATION', 'PLAN_END'));
comment on column inspection_term.code is '一般、较重、严重问题的整改期限（工作日）；红牌商户的抽取权重（百分数）；第二名检查人员确认的期限（工作日）；检查期间过后计划自动结束（天）';
