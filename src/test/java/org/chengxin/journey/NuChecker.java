package org.chengxin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Nu HTML checker over a set of pages, in a process of its own; Maven lays its jars out under target/nu-checker. */
public final class NuChecker {

    private static final Path JARS = Path.of("target/nu-checker");

    private NuChecker() {}

    /** The errors it finds, each with the page's address and where; warnings about browsers of old are left out. */
    public static List<String> errors(Map<String, String> htmlByAddress) {
        if (!Files.isDirectory(JARS)) {
            throw new IllegalStateException(
                    "No " + JARS + ": run mvn process-test-resources, which fetches the checker.");
        }
        try {
            Path folder = Files.createTempDirectory("pages");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    JARS + "/*",
                    "nu.validator.client.SimpleCommandLineValidator",
                    "--errors-only",
                    "--exit-zero-always",
                    "--format",
                    "text"));
            Map<String, String> addresses = new java.util.LinkedHashMap<>();
            for (Map.Entry<String, String> page : htmlByAddress.entrySet()) {
                Path file = folder.resolve(addresses.size() + ".html");
                Files.writeString(file, page.getValue());
                addresses.put("file:" + file, page.getKey());
                command.add(file.toString());
            }
            Process checker =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!said.contains("Document checking completed") && !said.contains("There were errors")) {
                throw new IllegalStateException("The checker did not come to its end:\n" + said);
            }
            return said.lines()
                    .filter(line ->
                            line.startsWith("Error") || line.startsWith("From line") || line.startsWith("At line"))
                    .map(line -> named(line, addresses))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String line, Map<String, String> addresses) {
        for (Map.Entry<String, String> one : addresses.entrySet()) {
            if (line.endsWith(one.getKey())) {
                return line.substring(0, line.length() - one.getKey().length()) + one.getValue();
            }
        }
        return line;
    }
}
