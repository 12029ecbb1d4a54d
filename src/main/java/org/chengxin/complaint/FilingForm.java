package org.chengxin.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.merchant.MerchantId;
import org.chengxin.shared.HalfWidth;
import org.chengxin.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is written on the form, at the door and at the counter alike. Which fields must be filled depends on the kind (Order 121 Art. 10,
 * domain.md §2): a complaint needs a person and a demand, a report neither. All of it is text, so that nothing anybody writes can keep the
 * form from coming back.
 */
record FilingForm(
        @Nullable String channel,
        @NotBlank(message = NO_CATEGORY) @Nullable String category,

        @Nullable String happenedOn,

        @NotBlank(message = "请写明发生了什么") @Size(max = 2000, message = "请不要超过 2000 字") @Nullable
        String facts,

        @Size(max = 500, message = "请不要超过 500 字") @Nullable String demand,

        @Size(max = 50, message = "姓名不超过 50 字") @Nullable String name,

        @Nullable String phone,

        @Size(max = 200, message = "地址不超过 200 字") @Nullable String address) {

    static final int MOST_PHOTOS = 6;

    private static final String NO_CATEGORY = "请选择是哪方面的问题";

    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final Pattern PHONE = Pattern.compile(MOBILE + "|0\\d{2,3}-?\\d{7,8}|[48]00-?\\d{3}-?\\d{4}");

    static FilingForm empty() {
        return new FilingForm(null, null, null, null, null, null, null, null);
    }

    /** What the kind, and the counter, ask for beyond what every form needs. */
    void check(FilingKind kind, boolean counter, LocalDate today, Errors errors) {
        if (counter && Channel.asked(plain(channel)).isEmpty()) {
            Refusals.at(errors, "channel", "请选择是怎么来的");
        }
        if (!plain(category).isEmpty() && Category.of(plain(category)).isEmpty()) {
            Refusals.at(errors, "category", NO_CATEGORY);
        }
        if (!plain(happenedOn).isEmpty()) {
            Optional<LocalDate> day = WrittenDay.read(plain(happenedOn), today);
            if (day.isEmpty() || day.get().isAfter(today)) {
                Refusals.at(errors, "happenedOn", day.isEmpty() ? WrittenDay.UNREADABLE : "日期不能晚于今天。");
            }
        }
        boolean complaint = kind == FilingKind.COMPLAINT;
        if (complaint && plain(demand).isEmpty()) {
            Refusals.at(errors, "demand", "请写明您的要求，例如退款、换货、赔偿多少元");
        }
        boolean named = complaint || !plain(name).isEmpty() || !plain(phone).isEmpty();
        if (named && plain(name).isEmpty()) {
            Refusals.at(errors, "name", complaint ? "请填写真实姓名" : "留了电话的，请同时填写姓名；匿名举报请都不填");
        }
        if (named && !PHONE.matcher(number()).matches()) {
            Refusals.at(errors, "phone", "请填写能接通的电话，例如 13812345678");
        }
        if (complaint && plain(address).isEmpty()) {
            Refusals.at(errors, "address", "请填写通讯地址，书面材料寄到这里");
        }
    }

    /** What is filed, of a form that was checked. */
    NewFiling filing(FilingId key, FilingKind kind, MerchantId merchant, List<String> photos, LocalDate today) {
        Category about = Category.of(plain(category)).orElseThrow();
        LocalDate day = WrittenDay.read(plain(happenedOn), today).orElse(null);
        String home = plain(address);
        Person person = plain(name).isEmpty() ? null : new Person(plain(name), number(), home.isEmpty() ? null : home);
        String wanted = kind == FilingKind.COMPLAINT ? plain(demand) : "";
        Channel way = Channel.asked(plain(channel)).orElse(Channel.PLATE);
        return new NewFiling(key, kind, way, merchant, about, day, plain(facts), wanted, person, photos);
    }

    /** As telephones fill it in, too: with +86, blanks and dashes; a landline keeps the dash behind its area code. */
    private String number() {
        String typed = HalfWidth.of(plain(phone)).replaceAll("\\s", "").replaceFirst("^(?:\\+|00)86-?", "");
        String digits = typed.replace("-", "");
        return digits.matches(MOBILE) ? digits : typed;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
