package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Piece;
import org.tessera.parsing.cell.Earlier;
import org.tessera.parsing.cell.Frame;
import org.tessera.parsing.cell.Names;
import org.tessera.parsing.cell.Order;
import org.tessera.parsing.cell.Wire;
import org.tessera.text.Texts;
import org.xml.sax.SAXException;

/** A file and everything in it, document by document, always in the same order. */
final class Unfolding {

    private static final int DEPTH = 5;

    private final TikaReading reading;

    Unfolding(TikaReading reading) {
        this.reading = reading;
    }

    void read(Order order, Path file, Path folder, Earlier earlier, Wire wire) throws IOException {
        new OneFile(new Attachments.Budget(folder), order, earlier, wire)
                .document(List.of(Names.shown(order.name())), file, 0);
    }

    private final class OneFile {
        private final Attachments.Budget budget;
        private final List<String> only;
        private final int page;
        private final Help help;
        private final Earlier earlier;
        private final Wire wire;
        private int next;
        private boolean stopped;

        OneFile(Attachments.Budget budget, Order order, Earlier earlier, Wire wire) {
            this.budget = budget;
            this.only = order.only();
            this.page = order.page();
            this.help = new Help(order.passwords(), () -> wire.send(new Frame.Recognising()));
            this.earlier = earlier;
            this.wire = wire;
        }

        void document(List<String> path, Path given, int depth) throws IOException {
            if (stopped || !leadsTo(path) || earlier.killers().contains(path)) {
                return;
            }
            String name = path.getLast();
            wire.send(new Frame.Begin(path));
            Path file = given;
            String type = Kinds.OCTETS;
            Parsed outcome;
            Passages passages = new Passages();
            Attachments attachments = new Attachments(budget);
            try {
                outcome = Outcomes.passedOver(path, file, name);
                if (outcome == null) {
                    type = reading.type(file, name);
                    if (Locks.isLocked(file, type)) {
                        Path open = Locks.open(file, type, help.passwords(), attachments);
                        if (open == null) {
                            outcome = new Parsed.NeedsPassword(path, type);
                        } else {
                            file = open;
                            type = reading.type(file, name);
                        }
                    }
                }
                if (outcome == null) {
                    if (Kinds.isArchive(type)) {
                        archive(path, file, type, depth);
                        return;
                    }
                    // an archive is no virus because of one thing in it
                    outcome = Outcomes.refused(path, file, type, name);
                }
                if (page > 0 && path.equals(only)) {
                    draw(file, type);
                    return;
                }
                if (next < earlier.finished().size() && !earlier.finished().get(next)) {
                    next++; // an earlier attempt has told of it, and nothing lies in it
                    return;
                }
                if (outcome == null) {
                    Findings findings = new Findings();
                    reading.read(new Document(file, name, type, passages, attachments, findings, help));
                    outcome = Outcomes.read(path, type, passages, findings, attachments);
                }
            } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
                Attachments.TooMuch tooMuch = Outcomes.tooMuch(e);
                outcome = tooMuch == null
                        ? Outcomes.failed(path, type, passages, e)
                        : Outcomes.tooMuch(path, type, tooMuch);
            }
            emit(outcome, passages, !attachments.found().isEmpty());
            for (Attachments.Attachment each : attachments.found()) {
                child(path, each.name(), each.file(), depth);
            }
        }

        /** Nothing is said of what cannot be drawn. */
        private void draw(Path file, String type) throws IOException {
            Frame.APicture drawn = type.equals("application/pdf") ? PagePicture.of(file, page) : null;
            if (drawn != null) {
                wire.send(drawn);
            }
        }

        private void child(List<String> path, String name, Path file, int depth) throws IOException {
            List<String> inner = new ArrayList<>(path);
            inner.add(Names.shown(name));
            if (depth + 1 > DEPTH) {
                emit(new Parsed.Quarantined(path, Kinds.OCTETS, Texts.get("parsing.too-deep")), null, false);
            } else {
                document(inner, file, depth + 1);
            }
            Files.deleteIfExists(file);
        }

        /** Whether the path is wanted, lies in what is wanted, or leads there. */
        private boolean leadsTo(List<String> path) {
            int shared = Math.min(path.size(), only.size());
            return path.subList(0, shared).equals(only.subList(0, shared));
        }

        private boolean isWanted(List<String> path) {
            return path.size() >= only.size() && leadsTo(path);
        }

        private void emit(Parsed outcome, @Nullable Passages passages, boolean hasChildren) throws IOException {
            if (!isWanted(outcome.path())) {
                return;
            }
            if (next++ < earlier.finished().size()) {
                return;
            }
            if (passages == null) {
                wire.send(new Frame.Begin(outcome.path()));
            } else if (outcome instanceof Parsed.Read) {
                for (Piece piece : passages.finish()) {
                    wire.send(new Frame.APiece(piece));
                }
            }
            wire.send(new Frame.End(outcome, hasChildren));
        }

        /** An archive is no document; only what is wrong with it is told. */
        private void archive(List<String> path, Path file, String type, int depth) throws IOException {
            int before = next;
            try {
                if (type.equals("application/zip")) {
                    zip(path, file, depth);
                } else {
                    long packed = Files.size(file);
                    reading.unfold(file, path.getLast(), help, (name, in) -> {
                        if (!stopped && !name.endsWith("/")) {
                            Path entry = new Attachments(budget).unfold(in, packed);
                            child(path, name.equals("attachment-1") ? unpacked(path.getLast()) : name, entry, depth);
                        }
                    });
                }
                if (next == before && !stopped) {
                    emit(new Parsed.Skipped(path, type, Texts.get("parsing.empty-archive")), null, false);
                }
            } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
                Attachments.TooMuch tooMuch = Outcomes.tooMuch(e);
                if (tooMuch != null) {
                    stopped = stopped || !"parsing.bomb".equals(tooMuch.getMessage());
                    emit(Outcomes.tooMuch(path, type, tooMuch), null, false);
                    return;
                }
                if (Outcomes.isPipe(e)) {
                    throw e instanceof IOException pipe ? pipe : new IOException(e);
                }
                emit(Outcomes.failed(path, type, new Passages(), e), null, false);
            }
        }

        private void zip(List<String> path, Path file, int depth) throws IOException {
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                    ZipArchiveEntry entry = all.nextElement();
                    if (entry.isDirectory() || entry.isUnixSymlink() || stopped) {
                        continue;
                    }
                    String name = name(entry);
                    List<String> inner = new ArrayList<>(path);
                    inner.add(Names.shown(name));
                    if (!leadsTo(inner)) {
                        continue;
                    }
                    if (entry.getGeneralPurposeBit().usesEncryption()) {
                        locked(file, entry, inner, path, depth);
                    } else if (!zip.canReadEntryData(entry)) {
                        emit(new Parsed.Quarantined(inner, Kinds.OCTETS, Texts.get("parsing.damaged")), null, false);
                    } else {
                        entry(zip, entry, inner, path, depth);
                    }
                }
            }
        }

        private void locked(Path zip, ZipArchiveEntry entry, List<String> inner, List<String> path, int depth)
                throws IOException {
            Path open;
            try {
                open = Locks.entry(zip, entry, help.passwords(), new Attachments(budget));
            } catch (Attachments.TooMuch e) {
                if (!"parsing.bomb".equals(e.getMessage())) {
                    throw e;
                }
                emit(new Parsed.Quarantined(inner, Kinds.OCTETS, Texts.get("parsing.bomb")), null, false);
                return;
            } catch (IOException | RuntimeException e) {
                open = null; // a wrong password may look like damage
            }
            if (open == null) {
                emit(new Parsed.NeedsPassword(inner, Kinds.OCTETS), null, false);
            } else {
                child(path, inner.getLast(), open, depth);
            }
        }

        private void entry(ZipFile zip, ZipArchiveEntry entry, List<String> inner, List<String> path, int depth)
                throws IOException {
            Path unfolded;
            try (InputStream in = zip.getInputStream(entry)) {
                unfolded = new Attachments(budget).unfold(in, entry.getCompressedSize());
            } catch (Attachments.TooMuch e) {
                if (!"parsing.bomb".equals(e.getMessage())) {
                    throw e;
                }
                emit(new Parsed.Quarantined(inner, Kinds.OCTETS, Texts.get("parsing.bomb")), null, false);
                return;
            } catch (IOException | RuntimeException e) {
                emit(new Parsed.Quarantined(inner, Kinds.OCTETS, Texts.get("parsing.damaged")), null, false);
                return;
            }
            child(path, inner.getLast(), unfolded, depth);
        }
    }

    /** Names without the UTF-8 flag come from DOS code pages in this region. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        return new String(raw, Charsets.isUtf8(raw) ? StandardCharsets.UTF_8 : Charset.forName("IBM866"));
    }

    private static String unpacked(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
