import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;

/** java Draw.java 候选名单.csv 种子: 复算抽取。每行“类别,编号,层,本层抽取数,…”；按 SHA-256(种子:编号) 由小到大，每层取前几个。 */
class Draw {
    public static void main(String[] args) throws Exception {
        Map<String, TreeMap<String, String>> layers = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 5);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((args[1] + ":" + cells[1]).getBytes("UTF-8"));
            layers.computeIfAbsent(cells[0] + "," + cells[2] + "," + cells[3], layer -> new TreeMap<>())
                    .put(HexFormat.of().formatHex(hash), cells[1]);
        }
        layers.forEach((layer, codes) -> codes.values().stream().limit(Integer.parseInt(layer.split(",")[2]))
                .forEach(code -> System.out.println(layer + "," + code)));
    }
}
