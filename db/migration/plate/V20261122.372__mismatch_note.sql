-- 核实时内部记下的和告诉报告人的分开写：报告人匿名，凭编号看到的只有后者（个人信息保护法第六条；peers 12）。
alter table plate_mismatch add column note text check (btrim(note) <> '');
alter table plate_mismatch add constraint plate_mismatch_noted check (outcome is null or note is not null) not valid;
comment on column plate_mismatch.outcome_words is '告诉报告人的话，报告人看得到';
comment on column plate_mismatch.note is '内部记录：怎样核实的、做了什么；只在办理页显示，以前办结的没有';
