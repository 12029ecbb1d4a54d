package org.chengxin.merchant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The streets under the programme: reference data, one of them today (水晶街). */
@Service
public class Streets {

    private final JdbcClient jdbc;

    Streets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The street that merchants are registered in. */
    public Street current() {
        return jdbc.sql("select code, name, district, plate_prefix from merchant_street order by code limit 1")
                .query((row, n) -> new Street(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getString("plate_prefix"),
                        blocks(row.getString("code"))))
                .single();
    }

    private List<String> blocks(String street) {
        return jdbc.sql("select name from merchant_block where street = ? order by position")
                .param(street)
                .query(String.class)
                .list();
    }
}
