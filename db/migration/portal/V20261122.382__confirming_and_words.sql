-- 观察期里有一种是首次评牌正在核定的：首页分开数。扫码页上黑牌、观察期的文字也改了，旧的到下次扫码或下一轮更新时重写。
alter table portal_listing add column confirming boolean not null default false;
comment on column portal_listing.confirming is '首次评牌正在核定：机器评价已有牌级，核定前按观察期公示';
update portal_profile set next_change = date '2000-01-01';
