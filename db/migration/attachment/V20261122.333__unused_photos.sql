-- 公开表单传来、没有提交或者没有留用的照片，夜间清除（个人信息保护法第十九条：保存期限为实现目的所必要的最短时间）。
alter table attachment_file add column last_kept_at timestamptz;
update attachment_file set last_kept_at = first_kept_at;
alter table attachment_file alter column last_kept_at set not null;
comment on column attachment_file.last_kept_at is '最近一次收到同一内容的时间';
create index attachment_file_by on attachment_file (first_kept_by, last_kept_at);

-- 没有任何表的外键指向、由某人最先存入、早于某时的附件。各模块的表以外键指向本表，不必在这里列名。
create function attachment_unused(by uuid, kept_before timestamptz, most int) returns setof text language plpgsql stable as $$
declare
  used text;
begin
  select coalesce(string_agg(format(' and not exists (select from %s u where u.%I = a.sha256)', c.conrelid::regclass, k.attname), ''), '')
    into used
    from pg_constraint c join pg_attribute k on k.attrelid = c.conrelid and k.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'attachment_file'::regclass;
  return query execute 'select a.sha256 from attachment_file a where a.first_kept_by = $1 and a.last_kept_at < $2' || used
    || ' order by a.last_kept_at, a.sha256 limit $3' using by, kept_before, most;
end $$;
