alter table merchant_import add column notes text[] not null default '{}';
comment on column merchant_import.notes is '读取时的提示：未识别的列、缺少的列等';
