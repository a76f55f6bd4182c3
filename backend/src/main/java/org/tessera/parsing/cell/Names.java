package org.tessera.parsing.cell;

/** File names as people may be shown them: no folders that lead outside, no invisible or direction-changing characters. */
public final class Names {

    private Names() {}

    public static String shown(String raw) {
        StringBuilder name = new StringBuilder();
        for (String part : raw.replace('\\', '/').split("/")) {
            String visible = part.codePoints()
                    .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
            if (!visible.isEmpty() && !visible.equals(".") && !visible.equals("..") && !visible.matches("[A-Za-z]:")) {
                name.append(name.isEmpty() ? "" : "/").append(visible);
            }
        }
        String whole = name.isEmpty() ? "?" : name.toString();
        return whole.length() <= Limits.NAME_CHARACTERS
                ? whole
                : "…" + whole.substring(whole.length() - Limits.NAME_CHARACTERS + 1);
    }
}
