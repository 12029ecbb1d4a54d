package org.chengxin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.shared.Ids;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeps what docs/STYLE.md says, so that nobody has to say it twice. */
class ConventionTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MIGRATIONS = Path.of("db/migration");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chengxin");

    private static final Set<String> MODULES = MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.chengxin."))
            .map(name -> name.substring("org.chengxin.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void controllersAreHidden() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void aControllerHasSevenAddressesAtMost() {
        assertThat(MAIN.stream()
                        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                        .filter(type -> type.getMethods().stream()
                                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                                        .count()
                                > 7))
                .isEmpty();
    }

    @Test
    void repositoriesAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(org.springframework.stereotype.Repository.class)
                .or()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void listenersAreHidden() {
        // @ApplicationModuleListener and @TransactionalEventListener are @EventListener, too.
        assertThat(MAIN.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(EventListener.class))))
                .isEmpty();
    }

    @Test
    void configurationIsHidden() {
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void anEntityHasVerbsAndNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(MAIN);
    }

    @Test
    void noNameHidesWhatAClassIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|VO)(\\$.*)?")
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .areNotAssignableTo(Ids.class)
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("asks the machine for the time", ConventionTests::isUnclocked))
                .check(MAIN);
    }

    private static boolean isUnclocked(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysItsModule() {
        assertThat(MODULES)
                .isNotEmpty()
                .allSatisfy(module ->
                        assertThat(packageOf(module)).hasAnnotations(NullMarked.class, ApplicationModule.class));
        assertThat(MODULES).as("modules are flat").noneMatch(module -> module.contains("."));
    }

    @Test
    void aThirdOfTheTypesIsHidden() {
        List<JavaClass> types = MAIN.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(100.0 * hidden / types.size())
                .as("per cent of %d types that are package-private", types.size())
                .isGreaterThanOrEqualTo(30);
    }

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
            List<String> below = List.of(
                    packageOf(module).getAnnotation(ApplicationModule.class).allowedDependencies());
            assertThat(found(pointed, file)).allMatch(target -> target.equals(module) || below.contains(target));
        });
    }

    @Test
    void aTemplateLiesInTheFolderOfItsModule() {
        assertThat(files(TEMPLATES, ".html")).isNotEmpty().allMatch(file -> {
            String first = TEMPLATES.relativize(file).getName(0).toString();
            return MODULES.contains(first) || first.equals("error") || first.equals("error.html");
        });
    }

    @Test
    void aTemplateHoldsNoRawTextNoStyleAndNoScript() {
        Pattern forbidden = Pattern.compile("(?i)th:utext|\\[\\(|[\\s:]style\\s*=|[\\s:]on[a-z]+\\s*=|<style\\b"
                + "|<script\\b[^>]*>(?!\\s*</script>)|javascript:");
        assertThat(files(TEMPLATES, ".html"))
                .allSatisfy(file -> assertThat(matches(forbidden, file)).isEmpty());
    }

    private static Class<?> packageOf(String module) {
        try {
            return Class.forName("org.chengxin." + module + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("org.chengxin." + module + " has no package-info.java with annotations", e);
        }
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

    private static List<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
