package org.chengxin.merchant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;

/** How a merchant's row becomes a view. */
final class MerchantRow {

    private MerchantRow() {}

    static MerchantView view(ResultSet row, int n) throws SQLException {
        String creditCode = row.getString("credit_code");
        String number = row.getString("registration_number");
        UUID predecessor = row.getObject("predecessor_id", UUID.class);
        MerchantDetails details = new MerchantDetails(
                row.getString("name"),
                row.getString("sign_name"),
                creditCode == null ? null : new CreditCode(creditCode),
                number == null ? null : new RegistrationNumber(number),
                row.getString("operator"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("block"),
                row.getString("trade"),
                row.getObject("opened_on", LocalDate.class));
        return new MerchantView(
                new MerchantId(row.getObject("id", UUID.class)),
                row.getString("street"),
                details,
                MerchantStatus.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_reason"),
                predecessor == null ? null : new MerchantId(predecessor),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
