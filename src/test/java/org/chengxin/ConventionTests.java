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
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** Keeps what docs/STYLE.md says of classes, so that nobody has to say it twice. */
class ConventionTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chengxin");

    static final Set<String> MODULES = MAIN.stream()
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

    static Class<?> packageOf(String module) {
        try {
            return Class.forName("org.chengxin." + module + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("org.chengxin." + module + " has no package-info.java with annotations", e);
        }
    }
}
