-- 比对标记只留到用得着为止（个人信息保护法第十九条）：网络地址的两天，扫码、设备、手机号的到可以再评为止，以后清空。
alter table review_review
  alter column proof_mark drop not null,
  alter column device_mark drop not null,
  alter column address_mark drop not null,
  add column proven boolean not null default false;
update review_review set proven = phone_mark is not null;
alter table review_review add check (phone_mark is null or proven);
create index review_review_marked on review_review (submitted_at)
  where coalesce(proof_mark, device_mark, address_mark, phone_mark) is not null;
drop index review_review_proven;
create index review_review_proven on review_review (month, merchant_id) where state = 'PUBLISHED' and proven;
comment on column review_review.proven is '提交时手机号已经验证；手机号的标记清空后仍然算数';
comment on column review_review.proof_mark is '扫码凭据的标记，一次扫码只能评一次；到可以再评时清空';
comment on column review_review.device_mark is '设备的标记；到可以再评时清空';
comment on column review_review.address_mark is '网络地址的标记；两天后清空';
comment on column review_review.phone_mark is '手机号的标记；到可以再评时清空';

-- 读者举报评价时的设备标记，同样到期清空；BURST 是系统自己的，不是谁的设备。
alter table review_flag alter column device_mark drop not null;
comment on column review_flag.device_mark is '举报人设备的标记，同一设备对同一评价只计一次；到期清空';
