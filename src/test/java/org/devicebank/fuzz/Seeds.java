package org.devicebank.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.devicebank.erasers.Proofs;
import org.devicebank.nwipe.LogWriter;

/// What fuzzing begins with: one whole file of each kind, and whatever was found to be of interest before.
public final class Seeds {

    private static final Path FOUND = Path.of("src/fuzz/corpus");
    private static final Path HARDWARE = Path.of("src/test/resources/hardware");
    private static final String LIST = """
            Asset Tag;Make;Model;Serial Number;Type
            A100;Dell;Latitude 5490;8GDSCE1;Laptop
            A101;Apple;iPad Pro 11;DMPXK1Q2;Tablet
            A102;Samsung;Galaxy S10;353901100000000;Phone
            Total;;;3;
            """;

    private Seeds() {}

    /// Writes the seeds of every target into a folder of its name.
    public static void main(String[] folder) throws IOException {
        for (var target : List.of("ProofTarget", "HardwareTarget", "ListTarget")) {
            var into = Files.createDirectories(Path.of(folder[0], target));
            var number = 0;
            for (var seed : of(target)) {
                Files.write(into.resolve("seed-" + number++), seed);
            }
        }
    }

    static List<byte[]> of(String target) {
        var seeds = new ArrayList<>(whole(target));
        seeds.addAll(found(target));
        return seeds;
    }

    static List<byte[]> whole(String target) {
        return switch (target) {
            case "ProofTarget" ->
                Stream.concat(
                                Proofs.ALL.stream().map(proof -> proof.getBytes(StandardCharsets.UTF_8)),
                                Stream.of(
                                                new LogWriter().version(42),
                                                new LogWriter()
                                                        .version(33)
                                                        .rounds(2)
                                                        .verify(2),
                                                new LogWriter().version(37).aborted())
                                        .map(log -> log.text().getBytes(StandardCharsets.UTF_8)))
                        .toList();
            case "HardwareTarget" -> files();
            case "ListTarget" ->
                List.of(
                        LIST.getBytes(StandardCharsets.UTF_8),
                        LIST.replace(';', '\t').getBytes(StandardCharsets.UTF_16LE),
                        workbook(new XSSFWorkbook()),
                        workbook(new HSSFWorkbook()));
            default -> throw new IllegalArgumentException(target);
        };
    }

    private static List<byte[]> files() {
        try (var files = Files.list(HARDWARE)) {
            return files.filter(file -> !file.endsWith("truth.csv"))
                    .sorted()
                    .map(Seeds::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(Workbook book) {
        try (book;
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var number = 0;
            for (var line : LIST.lines().toList()) {
                var row = sheet.createRow(number++);
                var cells = line.split(";", -1);
                for (var column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What coverage-guided fuzzing kept, in one archive for each target.
    static List<byte[]> found(String target) {
        var archive = FOUND.resolve(target + ".zip");
        if (!Files.exists(archive)) return List.of();
        try (InputStream in = Files.newInputStream(archive);
                var zip = new ZipInputStream(in)) {
            var all = new ArrayList<byte[]>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) all.add(zip.readAllBytes());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final Map<String, java.util.function.Consumer<byte[]>> TARGETS = Map.of(
            "ProofTarget", ProofTarget::fuzzerTestOneInput,
            "HardwareTarget", HardwareTarget::fuzzerTestOneInput,
            "ListTarget", ListTarget::fuzzerTestOneInput);
}
