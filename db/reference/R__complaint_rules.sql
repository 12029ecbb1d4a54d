-- 投诉举报的期限、理由、答复用语默认值。只补缺，不覆盖本地修改。
-- 总局令第20号施行至 2026-04-14，总局令第121号自 2026-04-15 起施行；第121号的调解期限、告知期限和告知举报人的期限尚待逐条核对，暂按默认值，对外写明“天数为本街区设置”。
insert into complaint_rule (code, effective_from, effective_to, working_days, basis) values
  ('ACCEPTANCE', date '2020-01-01', date '2026-04-14', 7, '《市场监督管理投诉举报处理暂行办法》（总局令第20号）'),
  ('ACCEPTANCE', date '2026-04-15', null, 7, '《市场监督管理投诉举报处理办法》（总局令第121号）'),
  ('MEDIATION', date '2020-01-01', date '2026-04-14', 45, '《市场监督管理投诉举报处理暂行办法》（总局令第20号）'),
  ('MEDIATION', date '2026-04-15', null, 45, '总局令第121号；天数为本街区设置'),
  ('NOTICE', date '2020-01-01', date '2026-04-14', 7, '《市场监督管理投诉举报处理暂行办法》（总局令第20号）'),
  ('NOTICE', date '2026-04-15', null, 7, '总局令第121号；天数为本街区设置'),
  ('FOLLOW_UP', date '2026-04-15', null, 15, '总局令第121号要求回访；天数为本街区设置'),
  ('VERIFICATION', date '2020-01-01', null, 15, '《市场监督管理行政处罚程序规定》'),
  ('EXTENSION', date '2020-01-01', null, 15, '《市场监督管理行政处罚程序规定》'),
  ('REPORT_NOTICE', date '2020-01-01', null, 5, '《市场监督管理投诉举报处理办法》；天数为本街区设置'),
  ('SUPPLEMENT', date '2020-01-01', null, 10, '本街区设置'),
  ('ANSWER', date '2020-01-01', null, 5, '本街区设置'),
  ('LONG_PAUSE', date '2020-01-01', null, 20, '本街区设置'),
  ('REOPENING', date '2020-01-01', null, 7, '本街区设置'),
  ('ARCHIVING', date '2020-01-01', null, 5, '本街区设置'),
  ('WITHDRAWAL', date '2020-01-01', null, 3, '本街区设置'),
  ('WARNING', date '2020-01-01', null, 2, '本街区设置')
on conflict do nothing;

insert into complaint_ground (act, code, position, label, basis, published, hint, effective_from, effective_to) values
  ('REFUSAL', 'OUTSIDE', 1, '不属于本部门职责或者没有管辖权', '不予受理情形第（一）项', false, '请一并告知应当向哪个部门提出', date '2020-01-01', null),
  ('REFUSAL', 'ELSEWHERE', 2, '同一争议已由法院、仲裁机构、其他行政机关、消费者协会等受理或者处理', '不予受理情形第（二）项', false, null, date '2020-01-01', null),
  ('REFUSAL', 'NOT_CONSUMER', 3, '不是为生活消费需要，或者不能证明存在消费争议', '不予受理情形第（三）项', false, '单笔金额大不是排除理由，请写明从哪些情况看出不是生活消费', date '2020-01-01', null),
  ('REFUSAL', 'LATE', 4, '自知道权益受到侵害之日起超过三年', '不予受理情形第（四）项', false, null, date '2020-01-01', null),
  ('REFUSAL', 'INCOMPLETE', 5, '材料不全，经通知没有补正', '不予受理情形第（五）项', false, null, date '2020-01-01', null),
  ('REFUSAL', 'IMPOSTOR', 6, '冒用他人名义，或者拒不配合核验身份', '总局令第121号不予受理情形第（六）项', false, null, date '2026-04-15', null),
  ('REFUSAL', 'OTHER', 7, '法律、法规、规章规定不予受理的其他情形', '不予受理情形的其他项', false, '请写明依据', date '2020-01-01', null),
  ('TERMINATION', 'WITHDRAWN', 1, '投诉人撤回投诉', '终止调解情形', false, null, date '2020-01-01', null),
  -- 自行和解不是调解成功也不是调解失败，两边都不计，免得店家自己办好了反而拉低成功的比例。
  ('TERMINATION', 'RECONCILED', 2, '双方自行和解', '终止调解情形', false, null, date '2020-01-01', null),
  ('TERMINATION', 'NO_APPRAISAL', 3, '双方不能就委托检测、鉴定达成一致', '终止调解情形', true, null, date '2020-01-01', null),
  ('TERMINATION', 'ABSENT', 4, '一方无正当理由不参加调解，或者明确拒绝调解', '终止调解情形', true, null, date '2020-01-01', date '2026-04-14'),
  -- 分清是哪一方：只有前一条能认定“拒绝调解”。
  ('TERMINATION', 'MERCHANT_AWAY', 4, '商户无正当理由不参加调解，或者明确拒绝调解', '终止调解情形', true, '可以另行认定“拒绝调解”', date '2026-04-15', null),
  ('TERMINATION', 'COMPLAINANT_AWAY', 5, '投诉人无正当理由不参加调解，或者明确拒绝调解', '终止调解情形', true, null, date '2026-04-15', null),
  ('TERMINATION', 'FAILED', 6, '明确不能达成调解协议', '终止调解情形', true, null, date '2020-01-01', null),
  ('TERMINATION', 'EXPIRED', 7, '调解期限届满没有达成协议', '终止调解情形', true, null, date '2020-01-01', null),
  ('TERMINATION', 'EXTORTION', 8, '涉嫌敲诈勒索、骗取赔偿', '总局令第121号终止调解情形', false, '应当移送公安机关，请在说明中写明移送情况', date '2026-04-15', null),
  ('TERMINATION', 'OTHER', 9, '法律、法规、规章规定的其他情形', '终止调解情形的其他项', true, '请写明依据', date '2020-01-01', null),
  ('NO_CASE', 'NO_VIOLATION', 1, '经核查没有发现违法事实', '《市场监督管理行政处罚程序规定》', false, null, date '2020-01-01', null),
  ('NO_CASE', 'MINOR', 2, '违法行为轻微并及时改正，没有造成危害后果', '《行政处罚法》第三十三条', false, null, date '2020-01-01', null),
  ('NO_CASE', 'NO_LEAD', 3, '没有具体线索，无法核查', '《市场监督管理行政处罚程序规定》', false, null, date '2020-01-01', null),
  ('NO_CASE', 'REPEATED', 4, '就同一事项重复举报，没有新的线索', '总局令第121号', false, null, date '2026-04-15', null),
  ('NO_CASE', 'OTHER', 5, '依法不予立案的其他情形', '《市场监督管理行政处罚程序规定》', false, '请写明依据', date '2020-01-01', null)
on conflict do nothing;

insert into complaint_wording (code, act, position, title, body) values
  ('SUPPLEMENT_PROOF', 'supplement-call', 1, '补购物凭证', '您对{商户}的投诉（{编号}）还缺购买凭证。请补充付款记录、小票或者聊天记录的照片，没有的请说明购买的时间和付款方式。'),
  ('ACCEPT', 'acceptance', 1, '受理', '您对{商户}的投诉（{编号}）已受理，我们会联系商户组织调解。'),
  ('REFUSE_OUTSIDE', 'refusal', 1, '不归本部门管', '您反映的事项不属于市场监管部门的职责，按规定不予受理。请向主管部门提出，或者拨打 12345 咨询。'),
  ('REFUSE_LAWSUIT', 'refusal', 2, '已在别处处理', '同一争议已由其他机构受理，按规定不再重复受理。请等待该机构的处理结果。'),
  ('SETTLE', 'settlement', 1, '达成和解', '经调解，双方达成一致：商户同意……，于……前履行。如果没有履行，请在查询页申请重新处理。'),
  ('TERMINATE_REFUSED', 'termination', 1, '商户不接受调解', '商户明确不接受调解，按规定终止调解。您可以向人民法院起诉，或者按约定申请仲裁。'),
  ('TERMINATE_FAILED', 'termination', 2, '达不成协议', '经调解，双方意见差距较大，没有达成协议，按规定终止调解。您可以向人民法院起诉，或者按约定申请仲裁。'),
  ('NOT_FILED', 'no-case', 1, '不予立案', '经核查，您举报的事项没有发现违法事实，决定不予立案。感谢您的监督。'),
  ('FILED', 'case', 1, '立案', '经核查，您举报的事项决定立案。处理结果依法公示。')
on conflict do nothing;
