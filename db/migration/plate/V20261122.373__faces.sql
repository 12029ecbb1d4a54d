-- 牌面上印的店名。商户改了店招，门口的牌面就与登记不符，须重新打印；牌号和二维码不变（domain §9）。
create table plate_face (
  plate_id   uuid primary key references plate_plate (id),
  shop       text not null check (btrim(shop) <> ''),
  printed_at timestamptz not null
);
comment on table plate_face is '每块标识牌最近一次打印时牌面上的店名';
-- 以前打印的没有记店名，按现在登记的算，从此往后的变更才提示。
insert into plate_face
select p.id, coalesce(m.sign_name, m.name), p.issued_at
from plate_plate p join merchant_merchant m on m.id = p.merchant_id where p.state = 'ISSUED';
