-- 按牌级列出今天的商户：一页只读一页。
create index portal_listing_by_grade on portal_listing (grade, name, merchant_id) where operating and token is not null;
