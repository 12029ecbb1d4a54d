package org.chengxin.attachment;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names that people's machines give to files, brought to what can be shown, stored and given back without harm. */
public final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /**
     * The last part of a path, without control and direction-changing characters, at most 150 characters with its ending kept;
     * “未命名” where nothing is left.
     */
    public static String plain(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029:*?\"<>|]", "")
                .strip();
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() || name.matches("\\.+") ? "未命名" : name;
    }
}
