-- 商户回复可以撤下；评价突增时，时段里已经直接公开的也请人看一眼。
alter table review_deed drop constraint review_deed_kind_check;
alter table review_deed add constraint review_deed_kind_check check (kind in ('SUBMISSION', 'RELEASE', 'REDACTION', 'REFUSAL',
  'WITHDRAWAL', 'REPLY', 'REPLY_WITHDRAWAL', 'FLAGS_DISMISSAL'));
alter table review_flag drop constraint review_flag_kind_check;
alter table review_flag add constraint review_flag_kind_check check (kind in ('PRIVACY', 'ABUSE', 'FALSE', 'ADVERT', 'BURST'));
comment on column review_flag.kind is '读者的举报；BURST 是系统指出的突增时段里的评价，看过一次不再指出';

-- 不公开的评价没有公开的回复
create function review_reply_is_public() returns trigger language plpgsql as $$
begin
  if not exists (select from review_review r where r.id = new.review_id and r.state = 'PUBLISHED') then
    raise exception '评价没有公开，不能有商户回复';
  end if;
  return new;
end $$;
create trigger review_reply_of_public before insert or update on review_reply
  for each row execute function review_reply_is_public();
