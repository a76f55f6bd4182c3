package org.tessera.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.config.LoadErrorHandler;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.BodyContentHandler;

/** What ours is measured beside: Tika as it comes, in one process, without a cell, a vault or an index. */
final class PlainTika {

    private static final int LONGEST = 5_000_000;

    private PlainTika() {}

    /** @param arguments a folder of files, and how many threads; prints the seconds of a second round */
    static void main(String... arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        int threads = Integer.parseInt(arguments[1]);
        round(files, threads);
        System.out.println(round(files, threads));
        System.exit(0);
    }

    private static double round(List<Path> files, int threads) throws InterruptedException {
        ServiceLoader loader = new ServiceLoader(PlainTika.class.getClassLoader(), LoadErrorHandler.IGNORE);
        MimeTypes types = MimeTypes.getDefaultMimeTypes();
        AutoDetectParser parser = new AutoDetectParser(
                new DefaultDetector(types, loader),
                new DefaultParser(
                        types.getMediaTypeRegistry(),
                        loader,
                        List.of(TesseractOCRParser.class, CompositeExternalParser.class)));
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            files.forEach(file -> pool.execute(() -> parse(parser, file)));
            pool.shutdown();
            if (!pool.awaitTermination(20, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void parse(AutoDetectParser parser, Path file) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name(file));
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, new BodyContentHandler(LONGEST), metadata, new ParseContext());
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError bad) {
            // as ours, it goes on with the next
        }
    }

    /** Without the number before it. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.indexOf('-') + 1);
    }

    /** For those who run it in a process of its own. */
    static double seconds(List<String> command, Path folder, int threads) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                command.stream(),
                                Stream.of(PlainTika.class.getName(), folder.toString(), String.valueOf(threads)))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PATH", "");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Double.parseDouble(said.lines().reduce((first, last) -> last).orElse("NaN"));
    }
}
