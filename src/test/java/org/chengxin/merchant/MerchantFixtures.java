package org.chengxin.merchant;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.shared.Actor;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/** Merchants for tests, each with a valid credit code of its own. */
public final class MerchantFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private MerchantFixtures() {}

    public static Builder aMerchant() {
        return new Builder();
    }

    public static Actor anActor(Role... roles) {
        return new Actor(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                "officer",
                "王专员",
                "scjg",
                "张店区市场监督管理局",
                true,
                Set.of(roles));
    }

    public static Actor anOfficer() {
        return anActor(Role.OFFICER);
    }

    /** A credit code nobody has used in this run. */
    public static CreditCode aCreditCode() {
        String body = "92370303MB" + "%07d".formatted(NEXT.getAndIncrement());
        for (char c : ALPHABET.toCharArray()) {
            if (CreditCode.parse(body + c).isPresent()) {
                return new CreditCode(body + c);
            }
        }
        throw new IllegalStateException(body);
    }

    /** Builds details; every field has a sound value until told otherwise. */
    public static final class Builder {

        private String name = "张店区试验店" + NEXT.getAndIncrement();
        private @Nullable String sign = "试验店";
        private @Nullable CreditCode code = aCreditCode();
        private @Nullable RegistrationNumber number;
        private String address = "山东省淄博市张店区水晶街" + NEXT.getAndIncrement() + "号";
        private @Nullable String block = "A段";
        private @Nullable String trade = "餐饮";
        private @Nullable LocalDate openedOn = LocalDate.of(2024, 3, 1);

        public Builder named(String name) {
            this.name = name;
            return this;
        }

        public Builder withSign(@Nullable String sign) {
            this.sign = sign;
            return this;
        }

        public Builder code(@Nullable String code) {
            this.code = code == null ? null : new CreditCode(code);
            return this;
        }

        public Builder number(@Nullable String number) {
            this.number = number == null ? null : new RegistrationNumber(number);
            return this;
        }

        public Builder at(String address) {
            this.address = address;
            return this;
        }

        public Builder in(@Nullable String block) {
            this.block = block;
            return this;
        }

        public Builder trading(@Nullable String trade) {
            this.trade = trade;
            return this;
        }

        public Builder opened(@Nullable LocalDate openedOn) {
            this.openedOn = openedOn;
            return this;
        }

        public MerchantDetails details() {
            return new MerchantDetails(
                    name, sign, code, number, "欧阳小三", "13812345678", address, block, trade, openedOn);
        }

        public MerchantId registeredIn(Merchants merchants) {
            return merchants.register(details(), anOfficer());
        }
    }
}
