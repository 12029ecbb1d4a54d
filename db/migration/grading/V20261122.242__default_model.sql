create table grading_default (
  code       text primary key,
  name       text not null,
  basis      text not null,
  definition jsonb not null
);
comment on table grading_default is '随程序提供的默认评分模型：新装时作为第 1 版；以后有变化的，据此起草下一版，不直接施行';
