-- 待核实的“不是这家店”按标识牌成组列出、一并办结：一块牌被反复报告时，不挡住别家的报告。
create index plate_mismatch_waiting on plate_mismatch (plate_id, id) where closed_at is null;
