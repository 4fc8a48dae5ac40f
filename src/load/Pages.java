import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Asks a running demonstration for every page that its links lead to, as each of its people, and prints the median
/// time of each sort of page: `java src/load/Pages.java [http://localhost:8080]`.
///
/// A page that answers with an error is printed too, and makes the exit code 1.
class Pages {

    private static final List<String> PEOPLE = List.of(
            "administrator",
            "coordinator",
            "technician",
            "driver",
            "partner-worker",
            "donor",
            "funder",
            "evaluator",
            "information-governance-officer");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[A-Z]{2,4}-[0-9]{4}-[0-9]{6}-[A-Z]");
    private static final int OF_ONE_SORT = 5;
    private static final int ROUNDS = 15;

    public static void main(String[] words) throws Exception {
        var bank = words.length > 0 ? words[0].replaceAll("/$", "") : "http://localhost:8080";
        var times = new TreeMap<String, List<Double>>();
        var wrong = new ArrayList<String>();
        for (var person : PEOPLE) {
            var visitor = new Visitor(bank, person);
            visitor.signIn();
            var found = visitor.walk(wrong);
            for (var round = 0; round < ROUNDS; round++) {
                for (var page : found) {
                    times.computeIfAbsent(sort(page), _ -> new ArrayList<>()).add(visitor.time(page));
                }
            }
        }
        print(times);
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static String sort(String page) {
        return VARIABLE.matcher(page.replaceFirst("\\?.*", "")).replaceAll("…");
    }

    private static void print(Map<String, List<Double>> times) {
        System.out.printf("%-55s %6s %9s %9s%n", "page", "asked", "median ms", "slowest");
        times.forEach((page, all) -> {
            all.sort(null);
            System.out.printf("%-55s %6d %9.1f %9.1f%n", page, all.size(), all.get(all.size() / 2), all.getLast());
        });
    }

    /// One person with a browser.
    private static final class Visitor {

        private final HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        private final String bank;
        private final String person;

        Visitor(String bank, String person) {
            this.bank = bank;
            this.person = person;
        }

        void signIn() throws IOException, InterruptedException {
            var page = bank + "/p/coventry/sign-in";
            var secret = SECRET.matcher(get(page).body());
            if (!secret.find()) throw new IllegalStateException("the sign-in page has no form");
            var form = new LinkedHashMap<String, String>();
            form.put("_csrf", secret.group(1));
            form.put("email", person + "@coventry.example");
            form.put("password", "borrow a bright kettle");
            var body = new StringBuilder();
            form.forEach((name, value) -> body.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&'));
            browser.send(
                    HttpRequest.newBuilder(URI.create(page))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /// Follows every link from the way home on, a few of each sort.
        Set<String> walk(List<String> wrong) throws IOException, InterruptedException {
            var found = new HashSet<String>();
            var seen = new HashSet<String>();
            var sorts = new LinkedHashMap<String, Integer>();
            var next = new ArrayDeque<>(List.of("/"));
            while (!next.isEmpty()) {
                var page = next.poll();
                if (!seen.add(page) || sorts.merge(sort(page), 1, Integer::sum) > OF_ONE_SORT) continue;
                var answer = get(bank + page);
                if (answer.statusCode() >= 400) wrong.add(person + " " + page + " answered " + answer.statusCode());
                var kind = answer.headers().firstValue("Content-Type").orElse("");
                if (!kind.startsWith("text/html")) continue;
                if (!page.equals("/")) found.add(page);
                var links = LINK.matcher(answer.body());
                while (links.find()) {
                    var link = links.group(1).replace("&amp;", "&");
                    if (!link.startsWith("/assets/")) next.add(link);
                }
            }
            return found;
        }

        double time(String page) throws IOException, InterruptedException {
            var begun = System.nanoTime();
            get(bank + page);
            return (System.nanoTime() - begun) / 1e6;
        }

        private HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
