-- 扫码页上黑牌、观察期、食品安全等级的文字改了，个人号码的识别也严了：旧的到下次扫码或下一轮更新时重写。
update portal_profile set next_change = date '2000-01-01';
