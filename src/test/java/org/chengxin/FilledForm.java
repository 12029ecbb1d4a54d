package org.chengxin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a browser would send if the form were saved just as it is shown. */
public final class FilledForm {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*class=\"(?:[^\"]* )?card-plain\".*?</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOSEN =
            Pattern.compile("<option(?=[^>]*\\sselected)[^>]*\\svalue=\"([^\"]*)\"", Pattern.DOTALL);

    private FilledForm() {}

    /** Values by name of the first form of the page. */
    public static Map<String, String> of(String html) {
        Matcher form = FORM.matcher(html);
        if (!form.find()) {
            throw new AssertionError("no form in " + html);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher control = CONTROL.matcher(form.group());
        while (control.find()) {
            if (control.group(1) != null) {
                input(control.group(1), values);
            } else if (control.group(2) != null) {
                Matcher chosen = CHOSEN.matcher(control.group(3));
                values.put(attribute(control.group(2), "name"), chosen.find() ? text(chosen.group(1)) : "");
            } else {
                values.put(attribute(control.group(4), "name"), text(control.group(5)));
            }
        }
        values.remove("_csrf");
        return values;
    }

    private static void input(String attributes, Map<String, String> values) {
        String type = attribute(attributes, "type");
        String value = attribute(attributes, "value");
        boolean left = type.matches("checkbox|radio") && !attributes.contains("checked");
        // A browser shows no date that is not written year-month-day, and sends nothing back.
        boolean unseen = type.equals("date") && !value.matches("\\d{4}-\\d{2}-\\d{2}");
        if (!left) {
            // Several boxes of one name are a list, which may as well be sent as one text.
            values.merge(attribute(attributes, "name"), unseen ? "" : value, (one, next) -> one + "," + next);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(" " + attributes);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html);
    }
}
