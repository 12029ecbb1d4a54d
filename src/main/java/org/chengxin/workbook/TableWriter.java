package org.chengxin.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table, whichever file they go to. */
public interface TableWriter extends AutoCloseable {

    /** One row; {@code null} texts are left blank. */
    TableWriter row(List<? extends @Nullable String> values);

    @Override
    void close();
}
