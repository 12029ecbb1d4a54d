-- “不是这家店”照片以外键指向附件：有行指向的照片不会被夜间清除，也删不掉。
alter table plate_mismatch_photo add foreign key (sha256) references attachment_file (sha256);
create index on plate_mismatch_photo (sha256);
