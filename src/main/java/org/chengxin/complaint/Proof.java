package org.chengxin.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.chengxin.shared.Option;
import org.jspecify.annotations.Nullable;

/**
 * How somebody showed at the counter or on the telephone that a filing is theirs. Name and number are what that person says; the
 * system compares them with what is sealed, so that nobody has to be shown anything.
 *
 * @param note for the record: which paper, who called when
 */
record Proof(
        @NotBlank(message = "请填写对方说的姓名") @Size(max = 50, message = "姓名不超过 50 字") @Nullable
        String name,

        @NotBlank(message = "请填写对方说的电话") @Size(max = 30, message = "电话不超过 30 字") @Nullable
        String phone,

        @NotNull(message = "请选择怎样核对的") @Nullable Way way,

        @NotBlank(message = "请写明核对的情况") @Size(max = 200, message = "请不要超过 200 字") @Nullable
        String note) {

    static final Proof EMPTY = new Proof(null, null, null, null);

    /** Ways to make sure of a person. */
    enum Way {
        CARD("本人出示居民身份证"),
        PAPERS("本人出示护照、驾驶证等证件"),
        CALL("回拨登记的电话，由本人确认");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static List<Option> options() {
            return Arrays.stream(values())
                    .map(each -> new Option(each.name(), each.label))
                    .toList();
        }
    }

    /** In the words of the tracking page. @throws IllegalStateException if the form was not checked */
    String told() {
        if (way == null) {
            throw new IllegalStateException("checked before");
        }
        return way.label();
    }

    String saidName() {
        return name == null ? "" : name;
    }

    String saidPhone() {
        return phone == null ? "" : phone;
    }

    /** For the office. */
    String noted() {
        return told() + "。" + (note == null ? "" : note.strip());
    }
}
