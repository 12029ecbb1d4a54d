-- 评价的规则、标签、用语和不予公开的理由（peers 12；个人信息保护法第六条；domain §4）。
insert into review_policy (effective_from, days_between, per_address, burst_hours, burst_least, burst_times, prior_mean, prior_weight,
  shown_from, months, flags_to_look, kept_days, note)
values (date '2022-02-01', 30, 3, 24, 8, 4, 4.0, 5, 5, 12, 2, 30, '初始规则')
on conflict (effective_from) do nothing;

insert into review_tag (code, label, position) values
  ('honest', '明码实价', 1), ('full', '足斤足两', 2), ('fresh', '货真质好', 3), ('clean', '干净卫生', 4),
  ('polite', '态度和气', 5), ('refund', '退换爽快', 6), ('slow', '等得太久', 7), ('rude', '态度不好', 8),
  ('dear', '价格不实', 9), ('dirty', '卫生不好', 10)
on conflict (code) do update set label = excluded.label, position = excluded.position;

insert into review_reason (code, label, sentence, position) values
  ('PRIVACY', '涉及个人信息', '内容里有姓名、电话、住址等个人信息，公开会伤害到人。去掉后可以重新评价。', 1),
  ('ABUSE', '辱骂或人身攻击', '内容里有辱骂的话。请改为说清事情经过，可以重新评价。', 2),
  ('ADVERT', '广告或引流', '内容是广告、链接或联系方式，不是对这次消费的评价。', 3),
  ('OFF_TOPIC', '与本店消费无关', '内容与在这家店的消费没有关系。消费纠纷请用投诉，违法线索请用举报。', 4),
  ('SERIAL', '刷评', '短时间内有多条相似的评价，不能认定为各自真实的消费。', 5),
  ('UNLAWFUL', '法律法规禁止发布的内容', '内容属于法律法规禁止发布的信息。', 6)
on conflict (code) do update set label = excluded.label, sentence = excluded.sentence, position = excluded.position;

insert into review_word (word, note) values
  ('骗子', '指人'), ('王八蛋', '辱骂'), ('混蛋', '辱骂'), ('滚蛋', '辱骂'), ('去死', '辱骂'), ('傻逼', '辱骂'), ('傻b', '辱骂'), ('煞笔', '辱骂'),
  ('sb', '辱骂'), ('他妈的', '辱骂'), ('tmd', '辱骂'), ('妈的', '辱骂'), ('畜生', '辱骂'), ('人渣', '辱骂'), ('垃圾人', '辱骂'), ('死全家', '诅咒'),
  ('打死', '威胁'), ('弄死', '威胁'), ('砸店', '威胁'), ('刷单', '疑似引流'), ('加微信', '引流'), ('兼职', '广告'), ('贷款', '广告'), ('代开发票', '违法广告')
on conflict (word) do update set note = excluded.note;
