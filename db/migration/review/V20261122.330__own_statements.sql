-- 哪些“消费者评价汇总”是由在线评价按月算出来的。主管单位自己报送的同月汇总以报送的为准，系统不改写（domain §7）。
create table review_statement (
  fact_id uuid primary key references dossier_fact (id)
);
comment on table review_statement is '由在线评价按月算出的信用信息，只增不改；不在表里的汇总是单位报送的';
create trigger review_statement_append_only before update or delete on review_statement
  for each row execute function review_refuse_change();
create trigger review_statement_no_truncate before truncate on review_statement
  for each statement execute function review_refuse_change();

-- 是不是在线评价算出来的：在表里的，以及报送撤销后照原样恢复的。
create function review_is_own(fact uuid, replaced uuid, hash text) returns boolean language sql stable as $$
  select exists (select from review_statement s join dossier_fact o on o.id = s.fact_id
    where s.fact_id in (fact, replaced) and o.content_hash = hash)
$$;

create index review_review_proven on review_review (month, merchant_id) where state = 'PUBLISHED' and phone_mark is not null;
