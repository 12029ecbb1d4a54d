-- 信用信息采集目录 2026.1：各项的字段、自然键、分级、公示规则。改动本文件即整体更新（可重复执行）。

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('penalty', 1, '行政处罚', '2026.1', date '2026-04-15', '《企业信息公示暂行条例》、双公示数据标准（发改办财金〔2018〕424号）',
  '{scjg,zhzf,xfjy,wsjk,swj,gajz,zjj}', '决定之日起7个工作日内', 'PUBLIC',
  $item${
    "key": ["document_no"],
    "duty": {"kind": "EVENT", "workingDays": 7},
    "validFrom": "decided_on",
    "title": ["document_no", "violation"],
    "gradeField": "severity",
    "grades": ["轻微", "一般", "严重"],
    "authorityField": "authority_code",
    "publicUntilField": "public_until",
    "publicity": [
      {"grade": "轻微", "shown": false, "basis": "《信用修复管理办法》（国家发展改革委令第36号）：轻微失信信息原则上不公示"},
      {"grade": "一般", "from": "2026-04-01", "shown": true, "minMonths": 3, "maxMonths": 12, "basis": "《信用修复管理办法》（国家发展改革委令第36号）"},
      {"grade": "严重", "from": "2026-04-01", "shown": true, "minMonths": 12, "maxMonths": 36, "basis": "《信用修复管理办法》（国家发展改革委令第36号）"},
      {"grade": "一般", "to": "2026-03-31", "shown": true, "minMonths": 3, "maxMonths": 3, "onlyOf": {"field": "kinds", "options": ["警告", "通报批评"]}, "basis": "《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）：通报批评、较低数额罚款公示3个月"},
      {"grade": "一般", "to": "2026-03-31", "shown": true, "minMonths": 3, "maxMonths": 3, "onlyOf": {"field": "kinds", "options": ["警告", "通报批评", "罚款"]}, "atMost": {"field": "fine", "amount": 0.3}, "basis": "《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）：通报批评、较低数额罚款公示3个月"},
      {"grade": "一般", "to": "2026-03-31", "shown": true, "minMonths": 3, "maxMonths": 36, "basis": "《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）：其他行政处罚公示3年"},
      {"grade": "严重", "from": "2023-05-01", "to": "2026-03-31", "shown": true, "minMonths": 12, "maxMonths": 36, "basis": "《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）、市场监管总局令第45号"},
      {"grade": "严重", "to": "2023-04-30", "shown": true, "minMonths": 6, "maxMonths": 36, "basis": "《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）：其他行政处罚公示3年"}
    ],
    "fields": [
      {"code": "party_name", "name": "行政相对人名称", "required": true, "max": 200, "standard": "CF_XDR_MC"},
      {"code": "party_kind", "name": "行政相对人类别", "type": "CHOICE", "required": true, "standard": "CF_XDR_LB", "options": ["法人及非法人组织", "自然人", "个体工商户"], "optionAliases": {"法人": "法人及非法人组织", "个体户": "个体工商户"}},
      {"code": "credit_code", "name": "行政相对人代码_1(统一社会信用代码)", "type": "CREDIT_CODE", "standard": "CF_XDR_SHXYM", "aliases": ["统一社会信用代码", "社会信用代码"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "行政相对人代码_2(工商注册号)", "type": "REGISTRATION_NUMBER", "standard": "CF_XDR_GSZC", "aliases": ["工商注册号", "工商登记码", "行政相对人代码_3(工商登记码)", "行政相对人代码_3(工商注册号)"], "hint": "没有统一社会信用代码时填写"},
      {"code": "organisation_code", "name": "行政相对人代码_3(组织机构代码)", "type": "CODE", "max": 20, "standard": "CF_XDR_ZZJG", "aliases": ["组织机构代码", "行政相对人代码_2(组织机构代码)"], "hidden": true},
      {"code": "tax_no", "name": "行政相对人代码_4(税务登记号)", "type": "CODE", "max": 30, "standard": "CF_XDR_SWDJ", "aliases": ["税务登记号"], "hidden": true},
      {"code": "institution_no", "name": "行政相对人代码_5(事业单位证书号)", "type": "CODE", "max": 30, "standard": "CF_XDR_SYDW", "aliases": ["事业单位证书号"], "hidden": true},
      {"code": "society_no", "name": "行政相对人代码_6(社会组织登记证号)", "type": "CODE", "max": 50, "standard": "CF_XDR_SHZZ", "aliases": ["社会组织登记证号"], "hidden": true},
      {"code": "legal_person", "name": "法定代表人", "max": 50, "standard": "CF_FRDB", "aliases": ["法定代表人姓名", "经营者"], "hidden": true},
      {"code": "legal_person_id_kind", "name": "法定代表人证件类型", "max": 64, "hidden": true, "dropped": true},
      {"code": "legal_person_id", "name": "法定代表人证件号码", "type": "CODE", "max": 64, "aliases": ["法定代表人身份证号", "行政相对人代码_5(居民身份证号)", "居民身份证号"], "hidden": true, "dropped": true},
      {"code": "id_kind", "name": "证件类型", "max": 64, "hidden": true, "dropped": true},
      {"code": "id_no", "name": "证件号码", "type": "CODE", "max": 64, "hidden": true, "dropped": true},
      {"code": "document_no", "name": "行政处罚决定书文号", "required": true, "max": 128, "standard": "CF_WSH"},
      {"code": "violation", "name": "违法行为类型", "required": true, "max": 2000, "standard": "CF_WFXW", "aliases": ["处罚名称"]},
      {"code": "facts", "name": "违法事实", "required": true, "max": 5000, "standard": "CF_SY", "aliases": ["处罚事由"]},
      {"code": "basis", "name": "处罚依据", "required": true, "max": 2048, "standard": "CF_YJ"},
      {"code": "kinds", "name": "处罚类别", "type": "CHOICES", "required": true, "standard": "CF_CFLB", "options": ["警告", "通报批评", "罚款", "没收违法所得、没收非法财物", "暂扣许可证件", "降低资质等级", "吊销", "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业", "行政拘留", "其他"], "aliases": ["处罚类别1"], "optionAliases": {"吊销许可证件": "吊销", "吊销执照": "吊销", "吊销营业执照": "吊销", "没收违法所得": "没收违法所得、没收非法财物", "没收非法财物": "没收违法所得、没收非法财物", "没收违法所得、没收非法财务": "没收违法所得、没收非法财物"}, "hint": "可填多项，用分号隔开"},
      {"code": "kinds2", "name": "处罚类别2", "type": "CHOICES", "hidden": true, "options": ["警告", "通报批评", "罚款", "没收违法所得、没收非法财物", "暂扣许可证件", "降低资质等级", "吊销", "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业", "行政拘留", "其他"], "optionAliases": {"吊销许可证件": "吊销", "吊销执照": "吊销", "吊销营业执照": "吊销", "没收违法所得": "没收违法所得、没收非法财物", "没收非法财物": "没收违法所得、没收非法财物", "没收违法所得、没收非法财务": "没收违法所得、没收非法财物"}},
      {"code": "content", "name": "处罚内容", "required": true, "max": 4000, "standard": "CF_NR", "aliases": ["处罚结果"]},
      {"code": "fine", "name": "罚款金额（万元）", "type": "DECIMAL", "standard": "CF_NR_FK", "aliases": ["处罚金额（万元）"], "requiredWhen": {"field": "kinds", "contains": "罚款"}, "warnAbove": 100, "hint": "单位是万元，不是元"},
      {"code": "confiscated", "name": "没收违法所得、没收非法财物的金额（万元）", "type": "DECIMAL", "standard": "CF_NR_WFFF", "aliases": ["没收违法所得、没收非法财务的金额（万元）"], "warnAbove": 100, "hint": "单位是万元，不是元"},
      {"code": "licence_revoked", "name": "暂扣或吊销证照名称及编号", "max": 200, "standard": "CF_NR_ZKDX"},
      {"code": "decided_on", "name": "处罚决定日期", "type": "DATE", "required": true, "notFuture": true, "standard": "CF_JDRQ", "aliases": ["处罚决定日期(处罚生效期)", "处罚生效期"]},
      {"code": "expires_on", "name": "处罚有效期", "type": "DATE", "standard": "CF_YXQ", "aliases": ["处罚截止期"], "notBefore": "decided_on", "hint": "长期有效填 2099-12-31"},
      {"code": "public_until", "name": "公示截止期", "type": "DATE", "standard": "CF_GSJZQ", "aliases": ["公示期限"], "notBefore": "decided_on"},
      {"code": "authority_name", "name": "处罚机关", "required": true, "max": 200, "standard": "CF_CFJG"},
      {"code": "authority_code", "name": "处罚机关统一社会信用代码", "type": "CREDIT_CODE", "standard": "CF_CFJGDM"},
      {"code": "source_name", "name": "数据来源单位", "max": 200, "standard": "CF_SJLY", "aliases": ["数据来源单位名称"], "hidden": true},
      {"code": "source_code", "name": "数据来源单位统一社会信用代码", "type": "CREDIT_CODE", "standard": "CF_SJLYDM", "hidden": true},
      {"code": "remark", "name": "备注", "max": 512, "standard": "BZ"},
      {"code": "severity", "name": "失信程度", "type": "CHOICE", "options": ["轻微", "一般", "严重"], "aliases": ["失信等级", "处罚信息分级"], "hint": "由处罚机关认定；留空则由系统建议，提交前请核对"}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('licence', 2, '行政许可', '2026.1', date '2026-04-15', '《行政许可法》、双公示数据标准（发改办财金〔2018〕424号）',
  '{xzsp,scjg,zhzf,xfjy,wsjk,gajz,zjj}', '决定之日起7个工作日内', 'PUBLIC',
  $item${
    "key": ["document_no"],
    "duty": {"kind": "EVENT", "workingDays": 7},
    "validFrom": "valid_from",
    "title": ["certificate_name", "certificate_no"],
    "validTo": "valid_to",
    "authorityField": "authority_code",
    "fields": [
      {"code": "party_name", "name": "行政相对人名称", "required": true, "max": 200, "standard": "XK_XDR_MC"},
      {"code": "party_kind", "name": "行政相对人类别", "type": "CHOICE", "required": true, "standard": "XK_XDR_LB", "options": ["法人及非法人组织", "自然人", "个体工商户"], "optionAliases": {"法人": "法人及非法人组织", "个体户": "个体工商户"}},
      {"code": "credit_code", "name": "行政相对人代码_1(统一社会信用代码)", "type": "CREDIT_CODE", "standard": "XK_XDR_SHXYM", "aliases": ["统一社会信用代码", "社会信用代码"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "行政相对人代码_2(工商注册号)", "type": "REGISTRATION_NUMBER", "standard": "XK_XDR_GSZC", "aliases": ["工商注册号", "工商登记码", "行政相对人代码_3(工商登记码)", "行政相对人代码_3(工商注册号)"], "hint": "没有统一社会信用代码时填写"},
      {"code": "organisation_code", "name": "行政相对人代码_3(组织机构代码)", "type": "CODE", "max": 20, "standard": "XK_XDR_ZZJG", "aliases": ["组织机构代码", "行政相对人代码_2(组织机构代码)"], "hidden": true},
      {"code": "tax_no", "name": "行政相对人代码_4(税务登记号)", "type": "CODE", "max": 30, "standard": "XK_XDR_SWDJ", "aliases": ["税务登记号"], "hidden": true},
      {"code": "institution_no", "name": "行政相对人代码_5(事业单位证书号)", "type": "CODE", "max": 30, "standard": "XK_XDR_SYDW", "aliases": ["事业单位证书号"], "hidden": true},
      {"code": "society_no", "name": "行政相对人代码_6(社会组织登记证号)", "type": "CODE", "max": 50, "standard": "XK_XDR_SHZZ", "aliases": ["社会组织登记证号"], "hidden": true},
      {"code": "legal_person", "name": "法定代表人", "max": 50, "standard": "XK_FRDB", "aliases": ["法定代表人姓名", "经营者"], "hidden": true},
      {"code": "legal_person_id_kind", "name": "法定代表人证件类型", "max": 64, "hidden": true, "dropped": true},
      {"code": "legal_person_id", "name": "法定代表人证件号码", "type": "CODE", "max": 64, "aliases": ["法定代表人身份证号", "行政相对人代码_5(居民身份证号)", "居民身份证号"], "hidden": true, "dropped": true},
      {"code": "id_kind", "name": "证件类型", "max": 64, "hidden": true, "dropped": true},
      {"code": "id_no", "name": "证件号码", "type": "CODE", "max": 64, "hidden": true, "dropped": true},
      {"code": "document_name", "name": "行政许可决定文书名称", "max": 64, "standard": "XK_XKWS", "aliases": ["项目名称"]},
      {"code": "document_no", "name": "行政许可决定文书号", "required": true, "max": 64, "standard": "XK_WSH", "aliases": ["行政许可决定书文号"]},
      {"code": "category", "name": "许可类别", "type": "CHOICE", "standard": "XK_XKLB", "options": ["普通", "特许", "认可", "核准", "登记", "其他"], "aliases": ["审批类别"], "required": true},
      {"code": "certificate_name", "name": "许可证书名称", "max": 64, "standard": "XK_XKZS"},
      {"code": "certificate_no", "name": "许可编号", "type": "CODE", "max": 64, "standard": "XK_XKBH", "aliases": ["行政许可编码"]},
      {"code": "content", "name": "许可内容", "required": true, "max": 4000, "standard": "XK_NR"},
      {"code": "decided_on", "name": "许可决定日期", "type": "DATE", "required": true, "notFuture": true, "standard": "XK_JDRQ"},
      {"code": "valid_from", "name": "有效期自", "type": "DATE", "standard": "XK_YXQZ", "hint": "留空则按许可决定日期"},
      {"code": "valid_to", "name": "有效期至", "type": "DATE", "required": true, "standard": "XK_YXQZI", "aliases": ["许可截止期"], "notBefore": "valid_from", "hint": "长期有效填 2099-12-31"},
      {"code": "authority_name", "name": "许可机关", "required": true, "max": 200, "standard": "XK_XKJG"},
      {"code": "authority_code", "name": "许可机关统一社会信用代码", "type": "CREDIT_CODE", "standard": "XK_XKJGDM"},
      {"code": "status", "name": "当前状态", "type": "CHOICE", "required": true, "options": ["有效", "无效"], "optionAliases": {"1": "有效", "2": "无效", "正常": "有效", "0": "有效", "撤销": "无效", "注销": "无效"}, "standard": "XK_ZT"},
      {"code": "source_name", "name": "数据来源单位", "max": 200, "standard": "XK_LYDW", "aliases": ["数据来源单位名称"], "hidden": true},
      {"code": "source_code", "name": "数据来源单位统一社会信用代码", "type": "CREDIT_CODE", "standard": "XK_LYDWDM", "hidden": true},
      {"code": "remark", "name": "备注", "max": 512, "standard": "BZ"}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('inspection', 3, '检查结果', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（四）',
  '{scjg,zhzf,xfjy,wsjk,gajz,zjj,swj,mashang}', '检查结束后3个工作日内', 'PUBLIC',
  $item${
    "key": ["inspected_on", "area", "problem"],
    "duty": {"kind": "EVENT", "workingDays": 3},
    "validFrom": "inspected_on",
    "title": ["area", "result", "problem"],
    "gradeField": "severity",
    "grades": ["一般", "较重", "严重"],
    "publicity": [
      {"shown": true, "minMonths": 0, "maxMonths": 12, "basis": "张政字〔2021〕90号 四（三）"}
    ],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "inspected_on", "name": "检查日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "area", "name": "检查方面", "type": "CHOICE", "required": true, "options": ["环境卫生", "市容街貌", "病害防治", "食品安全", "消防安全", "明码标价", "产品质量", "广告宣传"]},
      {"code": "joint", "name": "是否联合检查", "type": "CHOICE", "required": true, "options": ["是", "否"]},
      {"code": "result", "name": "检查结论", "type": "CHOICE", "required": true, "options": ["合格", "不合格"]},
      {"code": "severity", "name": "问题程度", "type": "CHOICE", "options": ["一般", "较重", "严重"], "requiredWhen": {"field": "result", "contains": "不合格"}, "hint": "结论为不合格时填写"},
      {"code": "problem", "name": "发现的问题", "max": 500, "requiredWhen": {"field": "result", "contains": "不合格"}},
      {"code": "deadline", "name": "整改期限", "type": "DATE", "notBefore": "inspected_on", "requiredWhen": {"field": "result", "contains": "不合格"}},
      {"code": "rectified_on", "name": "整改核实日期", "type": "DATE", "notBefore": "inspected_on", "notFuture": true, "hint": "复查核实整改到位之日"},
      {"code": "inspector", "name": "检查人", "max": 50}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('sampling', 4, '监督抽检', '2026.1', date '2026-04-15', '《食品安全抽样检验管理办法》《产品质量监督抽查管理暂行办法》',
  '{scjg,wsjk}', '结果确定后20个工作日内', 'PUBLIC',
  $item${
    "key": ["sampled_on", "product"],
    "duty": {"kind": "EVENT", "workingDays": 20},
    "validFrom": "sampled_on",
    "title": ["product", "result"],
    "publicity": [
      {"shown": true, "minMonths": 0, "maxMonths": 12, "basis": "张政字〔2021〕90号 四（三）"}
    ],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "sampled_on", "name": "抽样日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "product", "name": "样品名称", "required": true, "max": 100},
      {"code": "result", "name": "检验结论", "type": "CHOICE", "required": true, "options": ["合格", "不合格"]}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('annual_report', 5, '年度报告', '2026.1', date '2026-04-15', '《企业信息公示暂行条例》《个体工商户年度报告暂行办法》',
  '{scjg}', '每年7月', 'PUBLIC',
  $item${
    "key": ["year"],
    "duty": {"kind": "YEARLY", "month": 7},
    "validFrom": "year",
    "title": ["year", "status"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "year", "name": "报告年度", "type": "YEAR", "required": true},
      {"code": "status", "name": "年报状态", "type": "CHOICE", "required": true, "options": ["已报", "未报"]},
      {"code": "filed_on", "name": "填报日期", "type": "DATE", "notFuture": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('abnormal', 6, '经营异常名录', '2026.1', date '2026-04-15', '《企业经营异常名录管理暂行办法》',
  '{scjg}', '列入、移出当日', 'PUBLIC',
  $item${
    "key": ["listed_on"],
    "duty": {"kind": "EVENT"},
    "validFrom": "listed_on",
    "title": ["reason"],
    "validTo": "removed_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "listed_on", "name": "列入日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "removed_on", "name": "移出日期", "type": "DATE", "notBefore": "listed_on"},
      {"code": "reason", "name": "列入原因", "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('serious_illegal', 7, '严重违法失信名单', '2026.1', date '2026-04-15', '《市场监督管理严重违法失信名单管理办法》',
  '{scjg}', '列入、移出当日', 'PUBLIC',
  $item${
    "key": ["listed_on"],
    "duty": {"kind": "EVENT"},
    "validFrom": "listed_on",
    "title": ["reason"],
    "validTo": "removed_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "listed_on", "name": "列入日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "removed_on", "name": "移出日期", "type": "DATE", "notBefore": "listed_on"},
      {"code": "reason", "name": "列入原因", "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('executed', 8, '失信被执行人', '2026.1', date '2026-04-15', '最高人民法院公布失信被执行人名单信息的若干规定',
  '{scjg}', '每月，次月10个工作日内', 'PUBLIC',
  $item${
    "key": ["listed_on"],
    "duty": {"kind": "MONTHLY", "workingDays": 10},
    "validFrom": "listed_on",
    "title": ["reason"],
    "validTo": "removed_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "listed_on", "name": "列入日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "removed_on", "name": "移出日期", "type": "DATE", "notBefore": "listed_on"},
      {"code": "reason", "name": "列入原因", "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('food_grade', 9, '食品安全量化等级', '2026.1', date '2026-04-15', '餐饮服务食品安全监督量化分级管理',
  '{scjg}', '评定后7个工作日内', 'PUBLIC',
  $item${
    "key": ["assessed_on"],
    "duty": {"kind": "EVENT", "workingDays": 7},
    "validFrom": "assessed_on",
    "title": ["level"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "assessed_on", "name": "评定日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "level", "name": "等级", "type": "CHOICE", "required": true, "options": ["A", "B", "C"]}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('commitment', 10, '消费承诺', '2026.1', date '2026-04-15', '张政字〔2021〕90号 一（三）',
  '{scjg,mashang}', '承诺当月', 'PUBLIC',
  $item${
    "key": ["kind", "signed_on"],
    "duty": {"kind": "SAME_MONTH"},
    "validFrom": "signed_on",
    "title": ["kind"],
    "validTo": "ended_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "kind", "name": "承诺内容", "type": "CHOICE", "required": true, "options": ["先行赔付", "无理由退货"]},
      {"code": "signed_on", "name": "承诺日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "ended_on", "name": "终止日期", "type": "DATE", "notBefore": "signed_on"}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('review', 11, '消费者评价汇总', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（三）',
  '{scjg}', '每月', 'AGGREGATE',
  $item${
    "key": ["month"],
    "validFrom": "month",
    "origin": "INTERIM",
    "title": ["month", "average"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "month", "name": "月份", "type": "MONTH", "required": true},
      {"code": "average", "name": "平均分", "type": "DECIMAL", "required": true},
      {"code": "count", "name": "条数", "type": "INTEGER", "required": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('complaint', 12, '投诉处理', '2026.1', date '2026-04-15', '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）',
  '{scjg}', '办结当月', 'AGGREGATE',
  $item${
    "key": ["closed_on", "kind", "number"],
    "validFrom": "closed_on",
    "origin": "INTERIM",
    "title": ["kind", "number"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "number", "name": "投诉编号", "required": true, "max": 64},
      {"code": "closed_on", "name": "办结日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "kind", "name": "处理结果", "type": "CHOICE", "required": true, "options": ["责任投诉", "拒绝调解", "处理超期"]}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('tax_credit', 13, '纳税信用', '2026.1', date '2026-04-15', '《纳税缴费信用管理办法》',
  '{swj}', '每年5月', 'CONSENT',
  $item${
    "key": ["year"],
    "duty": {"kind": "YEARLY", "start": 5, "month": 5},
    "validFrom": "assessed_on",
    "title": ["year", "level"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "year", "name": "评价年度", "type": "YEAR", "required": true},
      {"code": "level", "name": "纳税信用级别", "type": "CHOICE", "required": true, "options": ["A", "B", "M", "C", "D"], "aliases": ["纳税信用等级"]},
      {"code": "assessed_on", "name": "评价日期", "type": "DATE", "required": true, "notFuture": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('tax_status', 14, '税务状态', '2026.1', date '2026-04-15', '《税收征收管理法》《欠税公告办法》',
  '{swj}', '变动当月', 'PUBLIC',
  $item${
    "key": ["kind", "listed_on"],
    "duty": {"kind": "SAME_MONTH"},
    "validFrom": "listed_on",
    "title": ["kind"],
    "validTo": "removed_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "kind", "name": "状态", "type": "CHOICE", "required": true, "options": ["非正常户", "公告欠税", "重大税收违法失信主体"]},
      {"code": "listed_on", "name": "认定日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "removed_on", "name": "解除日期", "type": "DATE", "notBefore": "listed_on"}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('utility', 15, '水电气缴费', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（三）',
  '{gdzx,zjj}', '每月，次月10个工作日内', 'CONSENT',
  $item${
    "key": ["kind", "period"],
    "duty": {"kind": "MONTHLY", "workingDays": 10},
    "validFrom": "period",
    "consentField": "authorised",
    "title": ["kind", "period", "status"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "kind", "name": "类型", "type": "CHOICE", "required": true, "options": ["水", "电", "气"]},
      {"code": "period", "name": "账期", "type": "MONTH", "required": true},
      {"code": "status", "name": "状态", "type": "CHOICE", "required": true, "options": ["正常", "欠费"], "aliases": ["缴费状态"]},
      {"code": "authorised", "name": "商户授权", "type": "CHOICE", "required": true, "options": ["是", "否"]}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('false_promise', 16, '告知承诺失实', '2026.1', date '2026-04-15', '《关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》',
  '{xzsp}', '认定后7个工作日内', 'PUBLIC',
  $item${
    "key": ["found_on"],
    "duty": {"kind": "EVENT", "workingDays": 7},
    "validFrom": "found_on",
    "title": ["detail"],
    "publicity": [
      {"shown": true, "minMonths": 0, "maxMonths": 12, "basis": "张政字〔2021〕90号 四（三）"}
    ],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "found_on", "name": "认定日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "detail", "name": "情况说明", "required": true, "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('pledge', 17, '诚信经营承诺书', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（二）',
  '{mashang,scjg}', '签署当月', 'PUBLIC',
  $item${
    "key": ["signed_on"],
    "duty": {"kind": "SAME_MONTH"},
    "validFrom": "signed_on",
    "title": ["signed_on"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "signed_on", "name": "签署日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "signatory", "name": "签署人", "max": 50}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('honour', 18, '公益与荣誉', '2026.1', date '2026-04-15', '张政字〔2021〕90号 五',
  '{mashang,scjg}', '每季度，次季度首月10个工作日内', 'PUBLIC',
  $item${
    "key": ["awarded_on", "title"],
    "duty": {"kind": "QUARTERLY", "workingDays": 10},
    "validFrom": "awarded_on",
    "title": ["kind", "title"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "kind", "name": "类别", "type": "CHOICE", "required": true, "options": ["公益", "培训", "荣誉"]},
      {"code": "title", "name": "名称", "required": true, "max": 100},
      {"code": "awarded_on", "name": "日期", "type": "DATE", "required": true, "notFuture": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('refusal', 19, '拒不配合', '2026.1', date '2026-04-15', '张政字〔2021〕90号 五',
  '{mashang,zhzf,scjg}', '发生后3个工作日内', 'INTERNAL',
  $item${
    "key": ["happened_on"],
    "duty": {"kind": "EVENT", "workingDays": 3},
    "validFrom": "happened_on",
    "title": ["detail"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "happened_on", "name": "发生日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "detail", "name": "情况说明", "required": true, "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('false_material', 20, '弄虚作假', '2026.1', date '2026-04-15', '街区信用评分规则',
  '{scjg}', '认定后7个工作日内', 'INTERNAL',
  $item${
    "key": ["found_on", "kind"],
    "duty": {"kind": "EVENT", "workingDays": 7},
    "validFrom": "found_on",
    "title": ["kind"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "kind", "name": "类别", "type": "CHOICE", "required": true, "options": ["虚假材料", "刷票", "二维码篡改"]},
      {"code": "found_on", "name": "认定日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "detail", "name": "情况说明", "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('major_hazard', 21, '重大火灾隐患', '2026.1', date '2026-04-15', '《消防监督检查规定》',
  '{xfjy}', '认定后3个工作日内', 'PUBLIC',
  $item${
    "key": ["found_on"],
    "duty": {"kind": "EVENT", "workingDays": 3},
    "validFrom": "found_on",
    "title": ["detail"],
    "validTo": "cleared_on",
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "found_on", "name": "认定日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "deadline", "name": "整改期限", "type": "DATE", "required": true, "notBefore": "found_on"},
      {"code": "cleared_on", "name": "销案日期", "type": "DATE", "notBefore": "found_on"},
      {"code": "detail", "name": "情况说明", "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('violent', 22, '暴力抗法', '2026.1', date '2026-04-15', '《治安管理处罚法》',
  '{gajz,scjg,zhzf}', '认定后3个工作日内', 'INTERNAL',
  $item${
    "key": ["happened_on"],
    "duty": {"kind": "EVENT", "workingDays": 3},
    "validFrom": "happened_on",
    "title": ["detail"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200, "aliases": ["户名", "纳税人名称", "行政相对人名称", "单位名称"], "hint": "与营业执照一致，用于核对"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "aliases": ["社会信用代码", "行政相对人代码_1(统一社会信用代码)"], "hint": "18 位，按营业执照填写"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码时填写"},
      {"code": "happened_on", "name": "发生日期", "type": "DATE", "required": true, "notFuture": true},
      {"code": "detail", "name": "情况说明", "required": true, "max": 500}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

-- 方案四（三）点名、但不由部门报送的两类：列在目录里说明来源，不接受报送。
insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('basics', 0, '商户基础信息', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（一）（三）',
  '{scjg}', '登记、变更、停业当日', 'PUBLIC',
  $item${
    "origin": "REGISTER",
    "key": ["credit_code"],
    "validFrom": "opened_on",
    "title": ["party_name"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "required": true, "max": 200, "hint": "与营业执照一致"},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE", "required": true},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER", "hint": "没有统一社会信用代码的老户填写"},
      {"code": "sign_name", "name": "店招名称", "max": 100},
      {"code": "address", "name": "经营地址", "max": 200},
      {"code": "trade", "name": "业态", "max": 50},
      {"code": "operator", "name": "经营者", "max": 50, "hint": "公示页只显示姓"},
      {"code": "opened_on", "name": "开业日期", "type": "DATE", "required": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('rating', 23, '信用评价', '2026.1', date '2026-04-15', '张政字〔2021〕90号 四（三）（四）；评分规则见“评分模型”',
  '{scjg}', '信用信息变动后即时；到期、衰减每日', 'PUBLIC',
  $item${
    "origin": "SYSTEM",
    "key": ["assessed_on"],
    "validFrom": "assessed_on",
    "title": ["grade", "score"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "required": true, "max": 200},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER"},
      {"code": "grade", "name": "牌级", "type": "CHOICE", "required": true, "options": ["红牌", "蓝牌", "黄牌", "黑牌", "观察期"]},
      {"code": "score", "name": "得分", "type": "DECIMAL", "hint": "观察期没有得分"},
      {"code": "model", "name": "评分模型版本", "required": true, "max": 100},
      {"code": "assessed_on", "name": "评价日期", "type": "DATE", "required": true, "notFuture": true}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;

insert into dossier_catalogue_item (code, position, name, version, effective_from, basis, providers, frequency, disclosure, definition)
values ('supervision', 24, '挂号督办逾期', '2026.1', date '2026-11-22', '张政字〔2021〕90号 二（三）、四（五）；督办是内部工作过程，不公开（《政府信息公开条例》第十六条）',
  '{scjg}', '节点过后当晚', 'INTERNAL',
  $item${
    "origin": "SYSTEM",
    "key": ["case_no", "kind", "measure", "due"],
    "validFrom": "happened_on",
    "title": ["case_no", "kind", "measure"],
    "fields": [
      {"code": "party_name", "name": "商户名称", "max": 200},
      {"code": "credit_code", "name": "统一社会信用代码", "type": "CREDIT_CODE"},
      {"code": "registration_no", "name": "工商注册号", "type": "REGISTRATION_NUMBER"},
      {"code": "case_no", "name": "督办文号", "required": true, "max": 60},
      {"code": "kind", "name": "情形", "type": "CHOICE", "required": true, "options": ["节点逾期", "两次逾期"]},
      {"code": "measure", "name": "整改事项", "required": true, "max": 500},
      {"code": "due", "name": "节点日期", "type": "DATE", "required": true},
      {"code": "happened_on", "name": "逾期之日", "type": "DATE", "required": true, "notFuture": true},
      {"code": "counted", "name": "检查结果已计逾期", "type": "CHOICE", "required": true, "options": ["是", "否"], "hint": "该事项同时是检查发现的问题，逾期已按检查结果计"},
      {"code": "ended_on", "name": "解除日期", "type": "DATE", "notBefore": "happened_on", "notFuture": true, "hint": "复查合格或者督办销号之日"}
    ]
  }$item$)
on conflict (code) do update set position = excluded.position, name = excluded.name, version = excluded.version,
  effective_from = excluded.effective_from, basis = excluded.basis, providers = excluded.providers,
  frequency = excluded.frequency, disclosure = excluded.disclosure, definition = excluded.definition;
