package org.tessera.parsing.tika;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is done with a kind of file, by media type and name. */
final class Kinds {

    static final String OCTETS = "application/octet-stream";

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-lzma",
            "application/zlib",
            "application/zstd",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-archive",
            "application/x-cpio",
            "application/mbox",
            "application/vnd.ms-outlook-pst");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-executable",
            "application/x-object",
            "application/x-mach-o",
            "application/x-ms-installer",
            "application/x-msi",
            "application/java-vm",
            "application/java-archive",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-shortcut",
            "application/vnd.android.package-archive",
            "application/hta",
            "text/vbscript",
            "application/x-vbs",
            "application/x-powershell");

    private static final Pattern PROGRAM_NAME =
            Pattern.compile(".*\\.(exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|lnk|sh|pif|cpl|apk)");

    private static final Set<String> CLUTTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private Kinds() {}

    static boolean isArchive(String type) {
        return ARCHIVES.contains(base(type));
    }

    static boolean isProgram(String type, String name) {
        String base = base(type);
        return PROGRAMS.contains(base)
                || base.startsWith("application/x-mach-o")
                || PROGRAM_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Files that programs leave about: Office's owner files, a Mac's resource forks. */
    static boolean isClutter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith("~$")
                || last.startsWith("._")
                || name.startsWith("__MACOSX/")
                || CLUTTER.contains(last.toLowerCase(Locale.ROOT));
    }

    static boolean isOfficeZip(String type) {
        return type.contains("openxmlformats")
                || type.contains("oasis.opendocument")
                || type.contains("macroenabled")
                || type.contains("epub");
    }

    /** The binary containers of Office before 2007. */
    static boolean isOldOffice(String type) {
        return type.equals("application/msword")
                || type.equals("application/vnd.ms-excel")
                || type.equals("application/vnd.ms-powerpoint")
                || type.equals("application/x-tika-msoffice");
    }

    static boolean isOpenDocument(String type) {
        return type.contains("oasis.opendocument");
    }

    static boolean isPicture(String type) {
        return type.startsWith("image/");
    }

    static boolean isSoundOrFilm(String type) {
        return type.startsWith("audio/") || type.startsWith("video/") || type.startsWith("font/");
    }

    static String base(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }
}
