create table inspection_photo (
  id uuid primary key,
  sha256 text not null references attachment_file (sha256),
  original_sha256 text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  kept_at timestamptz not null,
  kept_by uuid not null,
  kept_by_name text not null
);
comment on table inspection_photo is '现场照片：重新编码、不含拍摄信息的图片；随检查记录使用';
comment on column inspection_photo.original_sha256 is '送来的原文件的 SHA-256，可与手机里的原照片核对';

create table inspection_visit (
  id uuid primary key,
  assignment_id uuid unique references inspection_assignment (id),
  merchant_id uuid not null references merchant_merchant (id),
  occasion text not null check (occasion in ('PLAN', 'COMPLAINT', 'ROUTINE')),
  occasion_note text not null check (char_length(occasion_note) <= 300),
  visited_on date not null,
  revision int not null check (revision > 0),
  filed_at timestamptz not null,
  filed_by uuid not null,
  filed_by_name text not null,
  filed_department text not null references account_department (code),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  withdrawn_reason text,
  check ((occasion = 'PLAN') = (assignment_id is not null)),
  check (occasion = 'PLAN' or btrim(occasion_note) <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_by_name is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index inspection_visit_merchant on inspection_visit (merchant_id, visited_on desc);
create index inspection_visit_day on inspection_visit (visited_on desc, id);
comment on table inspection_visit is '检查记录：一次到店检查';
comment on column inspection_visit.id is '由检查人员的手机生成；同一编号重复上传只有一次检查';
comment on column inspection_visit.occasion is '由来：检查计划、投诉举报线索、日常巡查';
comment on column inspection_visit.revision is '现行的第几版；更正另立一版，原版保留';
comment on column inspection_visit.withdrawn_at is '撤回：据此登记的信息一并撤回';

create table inspection_visit_revision (
  visit_id uuid not null references inspection_visit (id) deferrable initially deferred,
  revision int not null check (revision > 0),
  content jsonb not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  receipt text not null,
  reason text not null check (char_length(reason) <= 300),
  filed_at timestamptz not null,
  filed_by uuid not null,
  filed_by_name text not null,
  primary key (visit_id, revision),
  check ((revision = 1) = (reason = ''))
);
comment on table inspection_visit_revision is '检查记录的各版全文，只增不改';
comment on column inspection_visit_revision.request_hash is '所上传内容的 SHA-256：重复上传据此识别';
comment on column inspection_visit_revision.receipt is '回执原文：重复上传得到同一回执';
comment on column inspection_visit_revision.reason is '更正理由';

create table inspection_visit_checklist (
  visit_id uuid not null,
  revision int not null,
  checklist_id uuid not null references inspection_checklist (id),
  primary key (visit_id, revision, checklist_id),
  foreign key (visit_id, revision) references inspection_visit_revision (visit_id, revision)
);
comment on table inspection_visit_checklist is '检查所用的清单版本：打开页面时定下，之后有新版也不变';

create table inspection_visit_officer (
  visit_id uuid not null,
  revision int not null,
  staff_id uuid not null references account_staff (id),
  position int not null check (position in (1, 2)),
  name text not null,
  department text not null references account_department (code),
  primary key (visit_id, revision, staff_id),
  unique (visit_id, revision, position),
  foreign key (visit_id, revision) references inspection_visit_revision (visit_id, revision)
);
create index inspection_visit_officer_staff on inspection_visit_officer (staff_id);
comment on table inspection_visit_officer is '签字的两名检查人员（行政处罚法第四十二条）';

create table inspection_answer (
  visit_id uuid not null,
  revision int not null,
  item_id uuid not null references inspection_checklist_item (id),
  verdict text not null check (verdict in ('PASS', 'FAIL', 'NONE')),
  note text not null check (char_length(note) <= 250),
  grade text check (grade in ('一般', '较重', '严重')),
  deadline date,
  deadline_reason text not null check (char_length(deadline_reason) <= 200),
  primary key (visit_id, revision, item_id),
  foreign key (visit_id, revision) references inspection_visit_revision (visit_id, revision),
  check ((verdict = 'FAIL') = (grade is not null) and (verdict = 'FAIL') = (deadline is not null)),
  check (verdict <> 'FAIL' or btrim(note) <> '')
);
comment on table inspection_answer is '逐项结果：符合、不符合、不适用';

create table inspection_answer_photo (
  visit_id uuid not null,
  revision int not null,
  item_id uuid not null,
  photo_id uuid not null references inspection_photo (id),
  position int not null check (position > 0),
  primary key (visit_id, revision, item_id, photo_id),
  foreign key (visit_id, revision, item_id) references inspection_answer (visit_id, revision, item_id)
);
create index inspection_answer_photo_photo on inspection_answer_photo (photo_id);
comment on table inspection_answer_photo is '检查项的现场照片';

create table inspection_finding (
  id uuid primary key,
  visit_id uuid not null references inspection_visit (id),
  item_id uuid not null references inspection_checklist_item (id),
  merchant_id uuid not null references merchant_merchant (id),
  area text not null references inspection_area (name),
  department text not null references account_department (code),
  item_code text not null,
  item_text text not null,
  grade text not null check (grade in ('一般', '较重', '严重')),
  problem text not null,
  deadline date not null,
  found_on date not null,
  fact_id uuid not null references dossier_fact (id),
  rectified_on date,
  withdrawn_at timestamptz,
  unique (visit_id, item_id),
  check (deadline >= found_on),
  check (rectified_on is null or rectified_on >= found_on)
);
create index inspection_finding_merchant on inspection_finding (merchant_id, found_on desc);
create index inspection_finding_deadline on inspection_finding (deadline, id)
  where rectified_on is null and withdrawn_at is null;
comment on table inspection_finding is '问题：一次检查中不符合的一项；问题清单、整改由此而来';
comment on column inspection_finding.fact_id is '据此登记的信用信息；更正、整改后指向新的一条';
comment on column inspection_finding.withdrawn_at is '更正或撤回检查记录后，不再作为问题';

create table inspection_clean_area (
  visit_id uuid not null references inspection_visit (id),
  area text not null references inspection_area (name),
  fact_id uuid not null references dossier_fact (id),
  primary key (visit_id, area)
);
comment on table inspection_clean_area is '检查合格的领域，和据此登记的信用信息';

create function inspection_keep_visit_rows() returns trigger language plpgsql as $$
begin
  raise exception '检查记录只增不改' using errcode = 'check_violation', constraint = 'inspection_visit_kept';
end $$;
create trigger inspection_visit_revision_kept before update or delete on inspection_visit_revision
  for each row execute function inspection_keep_visit_rows();
create trigger inspection_answer_kept before update or delete on inspection_answer
  for each row execute function inspection_keep_visit_rows();
create trigger inspection_answer_photo_kept before update or delete on inspection_answer_photo
  for each row execute function inspection_keep_visit_rows();
create trigger inspection_visit_officer_kept before update or delete on inspection_visit_officer
  for each row execute function inspection_keep_visit_rows();

create function inspection_keep_visit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.id <> old.id or new.merchant_id <> old.merchant_id
     or new.assignment_id is distinct from old.assignment_id
     or new.revision not in (old.revision, old.revision + 1) or old.withdrawn_at is not null then
    raise exception '检查记录不能删除，撤回后不能再改' using errcode = 'check_violation',
      constraint = 'inspection_visit_kept';
  end if;
  return new;
end $$;
create trigger inspection_visit_kept before update or delete on inspection_visit
  for each row execute function inspection_keep_visit();
