insert into merchant_street (code, name, district, plate_prefix) values ('sjj', '水晶街', '张店区', 'ZD-SJJ')
on conflict (code) do update
  set name = excluded.name, district = excluded.district, plate_prefix = excluded.plate_prefix;

insert into merchant_block (street, name, position) values
  ('sjj', 'A段', 1), ('sjj', 'B段', 2), ('sjj', 'C段', 3), ('sjj', 'D段', 4)
on conflict (street, name) do update set position = excluded.position;
