-- Departments' own systems report through the machine door. What they sent is kept as a file, like an upload.
alter table intake_submission
  drop constraint intake_submission_channel_check,
  add constraint intake_submission_channel_check check (channel in ('FILE', 'FORM', 'API')),
  drop constraint intake_submission_check,
  add constraint intake_submission_file_check check ((channel in ('FILE', 'API')) = (file_sha256 is not null));
comment on column intake_submission.channel is '来路：FILE 文件，FORM 表单，API 接口';

create table intake_api_request (
  api_key uuid not null,
  idempotency_key text not null check (char_length(idempotency_key) between 1 and 128),
  body_sha256 text not null,
  submission_id uuid references intake_submission (id),
  answer text,
  received_at timestamptz not null,
  primary key (api_key, idempotency_key)
);
create index intake_api_request_received on intake_api_request (received_at);
comment on table intake_api_request is '接口报送的请求：同一密钥、同一幂等键、同一内容得到同一答复，保留 30 天';
comment on column intake_api_request.api_key is '接口密钥编号';
comment on column intake_api_request.idempotency_key is '请求头 Idempotency-Key';
comment on column intake_api_request.body_sha256 is '请求内容的 SHA-256';
comment on column intake_api_request.answer is '当时的答复原文';
