package org.devicebank.house;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.devicebank.BankApplication;
import org.devicebank.devices.DevicePanel;
import org.devicebank.places.Anyone;
import org.devicebank.places.Needs;
import org.devicebank.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java/org/devicebank");
    private static final int LARGEST_FILE = 250;
    /// Of a hundred types.
    private static final int MOST_PUBLIC = 45;
    private static final List<String> FORBIDDEN = List.of(
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Impl",
            "Base",
            "DTO",
            "Entity",
            "Mapper",
            "Service",
            "Processor",
            "Info",
            "Data",
            "Common");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.devicebank");

    /// Templates use what the shell draws around every page; no room of work depends on it for that.
    private static final DescribedPredicate<JavaClass> TEMPLATES =
            nameMatching("org\\.devicebank\\.[a-z]+\\.Jte.+Generated.*").forSubtype();

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void rooms_only_look_where_their_plate_allows() {
        ApplicationModules.of(BankApplication.class, TEMPLATES).verify();
    }

    private static final ArchRule SQL_IN_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackages("..database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    private static final ArchRule PLAIN_FACTS = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .and()
            .resideOutsideOfPackages("..shell..", "..commands..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.jdbc..", "jakarta..");

    private static final ArchRule NO_THREAD_LOCALS =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    private static final ArchRule QUIET_SCREENS =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    private static final ArchRule PANELS_IN_ORDER = classes()
            .that()
            .implement(DevicePanel.class)
            .should()
            .beAnnotatedWith(Order.class)
            .because("the parts of a device's page stand in one order, whoever adds to them");

    private static final List<ArchRule> RULES =
            List.of(SQL_IN_STORES, PLAIN_FACTS, NO_THREAD_LOCALS, QUIET_SCREENS, PANELS_IN_ORDER);

    @Test
    void the_rules_of_the_house_hold() {
        RULES.forEach(rule -> rule.check(HOUSE));
    }

    @Test
    void every_rule_notices_a_planted_violation() {
        var planted = new ClassFileImporter().importPackages("org.devicebank.house.planted");
        for (var rule : RULES) {
            assertThat(rule.evaluate(planted).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
        assertThat(withoutPermission(planted)).hasSize(1);
        assertThat(badNames(planted)).isNotEmpty();
    }

    @Test
    void every_page_names_its_permission() {
        assertThat(withoutPermission(HOUSE)).isEmpty();
    }

    private static List<String> withoutPermission(JavaClasses house) {
        return house.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GetMapping.class)
                        || method.isAnnotatedWith(PostMapping.class)
                        || method.isAnnotatedWith(RequestMapping.class))
                .filter(method -> !method.isAnnotatedWith(Needs.class) && !method.isAnnotatedWith(Anyone.class))
                .map(method -> method.getFullName())
                .toList();
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(badNames(HOUSE)).isEmpty();
    }

    private static List<String> badNames(JavaClasses house) {
        return house.stream()
                .map(type -> type.getSimpleName())
                .filter(name -> FORBIDDEN.stream().anyMatch(name::endsWith))
                .toList();
    }

    @Test
    void files_stay_small() throws IOException {
        var sizes =
                files(SOURCES, ".java").stream().map(HouseTest::lines).sorted().toList();
        assertThat(sizes.getLast()).isLessThanOrEqualTo(LARGEST_FILE);
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(60);
    }

    @Test
    void types_are_private_until_another_room_asks_for_them() {
        var types = HOUSE.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !TEMPLATES.test(type))
                .filter(type -> !"package-info".equals(type.getSimpleName()))
                .toList();
        assertThat(types.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .hasSizeLessThanOrEqualTo(types.size() * MOST_PUBLIC / 100);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_room_has_its_plate() throws IOException {
        try (var rooms = Files.list(SOURCES)) {
            assertThat(rooms.filter(Files::isDirectory))
                    .allSatisfy(room ->
                            assertThat(room.resolve("package-info.java")).exists());
        }
    }

    @Test
    void every_word_asked_for_is_there() throws IOException {
        var words = new Words();
        var asked = new TreeSet<String>();
        var template = Pattern.compile("say\\(\"([a-z_0-9.]+)\"");
        var code = Pattern.compile(
                "(?:Sentence\\.of|unfit|conflict|missing|forbidden|tooLarge|WrongUse)\\(\\s*\"([a-z_0-9]+\\.[a-z_0-9.]+)\"");
        for (var file : files(Path.of("src/main/jte"), ".jte")) {
            template.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        for (var file : files(SOURCES, ".java")) {
            code.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".") && !key.endsWith("_"))
                    .forEach(asked::add);
        }
        HOUSE.stream()
                .filter(type -> type.isEnum())
                .forEach(type -> keys(type.reflect()).forEach(asked::add));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream().filter(key -> !words.has(key))).isEmpty();
    }

    private static Stream<String> keys(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("key"))
                ? Arrays.stream(type.getEnumConstants()).map(constant -> {
                    try {
                        var key = type.getDeclaredMethod("key");
                        key.setAccessible(true);
                        return key.invoke(constant).toString();
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                : Stream.of();
    }
}
