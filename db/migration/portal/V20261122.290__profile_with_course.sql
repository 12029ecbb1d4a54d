-- 扫码页的内容有了新的样子（牌级和分数的变化、每类信息的来源）：旧的到下次扫码或下一轮更新时重写。
update portal_profile set next_change = date '2000-01-01';
