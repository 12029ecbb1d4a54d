-- The listing no longer repeats what the register of merchants can be searched by. It is rebuilt from its sources.
drop table portal_listing;
create table portal_listing (
  merchant_id uuid primary key references merchant_merchant (id),
  name text not null,
  address text not null,
  operating boolean not null,
  grade text,
  score numeric(5, 2),
  former_grade text,
  grade_since date,
  token text
);
create index portal_listing_since on portal_listing (grade_since desc, merchant_id desc) where operating;
comment on table portal_listing is '公众可查的商户一览：店招、门牌、牌级和有效标识牌，随扫码页一同更新';
comment on column portal_listing.former_grade is '上一次不同的牌级；首次评价为空';
comment on column portal_listing.grade_since is '现牌级的评价日期';
comment on column portal_listing.token is '有效标识牌的地址末段；未领牌为空';
