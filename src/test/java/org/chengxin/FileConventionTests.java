package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Keeps what docs/STYLE.md says of files: their length, and what templates and migrations may hold. */
class FileConventionTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MIGRATIONS = Path.of("db/migration");

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(files(JAVA, ".java").filter(longerThan(250))).isEmpty();
        assertThat(files(TEMPLATES, ".html").filter(longerThan(120))).isEmpty();
    }

    @Test
    void nineOfTenFilesHaveAtMostOneHundredAndTwentyLines() {
        List<Path> longest = files(JAVA, ".java").filter(longerThan(120)).toList();
        assertThat(longest).hasSizeLessThanOrEqualTo((int) files(JAVA, ".java").count() / 10);
    }

    @Test
    void aTableBearsTheNameOfItsModule() {
        Pattern created = Pattern.compile("(?im)^\\s*create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
        Set<String> others = Set.of("event_publication", "event_publication_archive", "shedlock");
        assertThat(files(MIGRATIONS, ".sql")).isNotEmpty().allSatisfy(file -> {
            String prefix = MIGRATIONS.relativize(file).getName(0) + "_";
            assertThat(found(created, file))
                    .allMatch(table ->
                            table.startsWith(prefix) || others.contains(table) || table.startsWith("spring_session"));
        });
    }

    @Test
    void aForeignKeyPointsDownTheGraph() {
        Pattern pointed = Pattern.compile("(?i)\\breferences\\s+([a-z]+)_");
        assertThat(files(MIGRATIONS, ".sql")).allSatisfy(file -> {
            String module = MIGRATIONS.relativize(file).getName(0).toString();
            List<String> below = List.of(ConventionTests.packageOf(module)
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies());
            assertThat(found(pointed, file)).allMatch(target -> target.equals(module) || below.contains(target));
        });
    }

    @Test
    void aTemplateLiesInTheFolderOfItsModule() {
        assertThat(files(TEMPLATES, ".html")).isNotEmpty().allMatch(file -> {
            String first = TEMPLATES.relativize(file).getName(0).toString();
            return ConventionTests.MODULES.contains(first) || first.equals("error") || first.equals("error.html");
        });
    }

    /** Thymeleaf replaces a tag before it looks at a condition on it, so the condition would not be heeded. */
    @Test
    void aTagThatIsReplacedHasItsConditionAroundIt() {
        Pattern tag = Pattern.compile("<[\\w:]+(?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*\\s*/?>");
        assertThat(files(TEMPLATES, ".html"))
                .allSatisfy(file -> assertThat(
                                tag.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .noneMatch(one ->
                                one.contains("th:replace=") && (one.contains("th:if=") || one.contains("th:unless="))));
    }

    @Test
    void aTemplateHoldsNoRawTextNoStyleAndNoScript() {
        Pattern forbidden = Pattern.compile("(?i)(th:utext|\\[\\(|[\\s:]style\\s*=|[\\s:]on[a-z]+\\s*=|<style\\b"
                + "|<script\\b[^>]*>(?!\\s*</script>)|javascript:)");
        assertThat(files(TEMPLATES, ".html"))
                .allSatisfy(file -> assertThat(found(forbidden, file)).isEmpty());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<Path> longerThan(int lines) {
        return file -> read(file).lines().count() > lines;
    }

    private static List<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(hit -> hit.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
