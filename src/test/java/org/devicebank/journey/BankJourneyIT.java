package org.devicebank.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.devicebank.BankApplication;
import org.devicebank.TestGround;
import org.devicebank.areas.Areas;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// The story of one laptop, from a donor's spreadsheet to a resident's hands, in a real browser.
@SpringBootTest(classes = BankApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestGround.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankJourneyIT {

    private static final String PASSWORD = "seven quiet lamps";
    private static final String SERIAL = "PF2KX91M";
    private static final String DRIVE = "WD-WXJ1A99T4K2P";

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    @Autowired
    Areas areas;

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private int shot;

    @BeforeAll
    void open() {
        var place = new Place(new PlaceId(UUID.randomUUID()), "journey", "Coventry", "JNY", "E08000026");
        var start = new Asking(place.id(), new MemberId(UUID.randomUUID()), null, EnumSet.allOf(Role.class));
        start.run(() -> {
            places.open(place);
            areas.loadShipped();
            var council = parties.addOrganisation("City Council ICT", Part.DONOR, 1);
            var charity = parties.addOrganisation("Open Door Centre", Part.PARTNER, 1);
            parties.addMember("Donna Ellis", "donor@example.org", council, Set.of(Role.DONOR), PASSWORD);
            parties.addMember("Tariq Ahmed", "technician@example.org", null, Set.of(Role.TECHNICIAN), PASSWORD);
            parties.addMember("Carol Hughes", "coordinator@example.org", null, Set.of(Role.COORDINATOR), PASSWORD);
            parties.addMember("Petra Novak", "partner@example.org", charity, Set.of(Role.PARTNER_WORKER), PASSWORD);
        });
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        page = browser.newPage();
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void a_laptop_goes_from_a_donors_list_to_a_residents_hands() {
        the_donor_sends_the_list_they_have();
        var device = the_technician_receives_it_and_labels_it();
        the_machine_says_what_it_is();
        the_log_proves_that_its_data_is_gone();
        it_is_inspected_graded_and_ready();
        the_partner_asks_without_a_name();
        the_coordinator_promises_it_and_sends_it(device);
        the_partner_hands_it_over(device);
        the_donor_sees_what_became_of_it();
    }

    private void the_donor_sends_the_list_they_have() {
        signIn("donor@example.org");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send us a list"))
                .or(page.getByText("Send us a list"))
                .first()
                .click();
        var list = "Spring clearance\n\nAsset no;Type;Make;Model;Serial number\nCC-1;Laptop;LENOVO;ThinkPad T480;"
                + SERIAL + "\nCC-2;Laptop;Dell;Latitude 5490;H7YK2M2\nTotal;2;;;\n";
        var file = new FilePayload("clearance.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        page.getByLabel("The list").setInputFiles(file);
        page.getByText("Show me what you understand").click();
        look("This is what we understood");
        assertThat(page.locator("main")).containsText("We read 2 devices");
        page.getByLabel("The list").setInputFiles(file);
        page.getByText("Load the list").click();
        look("clearance.csv");
        signOut();
    }

    private String the_technician_receives_it_and_labels_it() {
        signIn("technician@example.org");
        page.getByLabel("Scan anything").fill(SERIAL);
        page.getByText("Find it").click();
        look("Nothing here has the number " + SERIAL);
        page.getByText("Receive it as a new arrival").click();
        look("Receive a device");
        page.getByText("Receive it", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Next: find out what it is");
        page.getByText("Print its label").last().click();
        look("Label of");
        page.getByText("Back to the device").click();
        return page.url().replaceAll(".*/devices/", "");
    }

    private void the_machine_says_what_it_is() {
        var dmidecode =
                "Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: LENOVO\n\tProduct Name: 20L6S12T00\n\tVersion: ThinkPad T480\n\tSerial Number: "
                        + SERIAL + "\n\nHandle 0x0003, DMI type 3, 22 bytes\nChassis Information\n\tType: Notebook\n";
        var lshw =
                "{\"id\":\"pc\",\"class\":\"system\",\"children\":[{\"id\":\"disk\",\"class\":\"disk\",\"product\":\"WDC WD5000LPCX\",\"serial\":\""
                        + DRIVE
                        + "\",\"size\":500107862016,\"businfo\":\"scsi@0:0\",\"capabilities\":{\"7200rpm\":\"x\"}}]}";
        page.getByLabel("What the machine says of itself").setInputFiles(new FilePayload[] {
            new FilePayload("dmidecode.txt", "text/plain", dmidecode.getBytes(StandardCharsets.UTF_8)),
            new FilePayload("lshw.json", "application/json", lshw.getBytes(StandardCharsets.UTF_8))
        });
        page.getByText("Identify it").first().click();
        assertThat(page.locator("main")).containsText("Not proven gone");
        look("JNY-");
    }

    private void the_log_proves_that_its_data_is_gone() {
        var device = page.url();
        sendLog(new LogWriter().drive("WD-SOMEOTHER99", "WDC", 500_107_862_016L).text());
        assertThat(page.locator("main")).containsText("we know no drive with this serial number yet");
        look("Evidence");
        page.navigate(device);
        assertThat(page.locator("main")).containsText("Not proven gone");
        sendLog(new LogWriter().drive(DRIVE, "WDC WD5000LPCX", 500_107_862_016L).text());
        assertThat(page.locator("main")).containsText("Wiped, proven");
        look("JNY-");
    }

    private void sendLog(String log) {
        page.getByLabel("What the wiping tools wrote")
                .setInputFiles(new FilePayload("nwipe.log", "text/plain", log.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Prove the wipe").click();
    }

    private void it_is_inspected_graded_and_ready() {
        page.getByLabel("Battery, in % of what it held when new").fill("91");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Does a mains plug or charger go with it?"))
                .getByLabel("No", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("I tested everything I did not mark, and it is fine").check();
        page.getByText("Keep what was found").click();
        assertThat(page.locator("main")).containsText("Everything that this grade asks for is met.");
        look("JNY-");
        page.getByText("It is ready", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("Ready");
        look("JNY-");
        signOut();
    }

    private void the_partner_asks_without_a_name() {
        signIn("partner@example.org");
        page.getByText("Ask for a device").click();
        page.getByLabel("Postcode where they live").fill("B1 1AA");
        page.getByText("Send the request").click();
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.getByLabel("Postcode where they live")).hasValue("B1 1AA");
        page.getByLabel("Postcode where they live").fill("cv11ah");
        page.getByText("Send the request").click();
        assertThat(page.locator("main")).containsText("We have your request");
        look("Your requests");
        signOut();
    }

    private void the_coordinator_promises_it_and_sends_it(String device) {
        signIn("coordinator@example.org");
        look("The bank today");
        page.navigate(address("/allocations"));
        look("Who is next");
        page.getByText("Promise it", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Send it to the partner").click();
        page.navigate(address("/devices/" + device));
        assertThat(page.locator("h1")).containsText("With the partner");
        signOut();
    }

    private void the_partner_hands_it_over(String device) {
        signIn("partner@example.org");
        page.navigate(address("/handovers/" + device));
        page.getByText("It has arrived here").click();
        page.getByLabel("How to stay safe online").check();
        look("JNY-");
        page.getByText("They have it").click();
        assertThat(page.locator("main")).containsText("Handed over. Thank you.");
        signOut();
    }

    private void the_donor_sees_what_became_of_it() {
        signIn("donor@example.org");
        page.getByText("clearance.csv").click();
        page.getByText("What became of each of them").click();
        look("What became of each device");
        assertThat(page.locator("#sum"))
                .hasText("2 sent = 1 reused + 0 for parts + 0 recycled + 1 in work + 0 not found");
        page.getByText("What this donation saved the climate").click();
        look("Carbon of this donation");
        assertThat(page.locator("main")).containsText("200 kg CO₂e");
        assertThat(page.locator("main")).containsText("It is not an offset");
        signOut();
    }

    private void signIn(String email) {
        page.navigate(address("/p/journey/sign-in"));
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private void signOut() {
        page.getByText("Sign out").click();
    }

    /// Looks at a page as a person and as axe: it must be the right one, and open to everyone.
    private void look(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journey/%02d.png".formatted(++shot)))
                .setFullPage(true));
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(heading)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
