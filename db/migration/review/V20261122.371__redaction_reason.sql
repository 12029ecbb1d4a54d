-- 隐去内容要有理由，作者看得到（domain §4；peers 12）。以前隐去的没有记理由。
alter table review_review add column redaction_reason text references review_reason (code),
  add check (redaction_reason is null or redacted);
comment on column review_review.redaction_reason is '隐去部分内容的理由，作者能看到';
