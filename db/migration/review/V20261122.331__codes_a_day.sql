-- 验证码短信要花钱，也会打扰人：全街一天内最多发多少条，超过的停发并提醒专员。
alter table review_policy add column codes_a_day int not null default 500 check (codes_a_day > 0);
comment on column review_policy.codes_a_day is '全街一天内最多发几条手机验证码';
create index review_phone_code_sent on review_phone_code (sent_at);
