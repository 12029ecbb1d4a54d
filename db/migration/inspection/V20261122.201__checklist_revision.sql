alter table inspection_checklist add column revision int not null default 0;
comment on column inspection_checklist.revision is '草稿改过几次，用来发现两人同时修改';
