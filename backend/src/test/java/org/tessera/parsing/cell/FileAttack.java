package org.tessera.parsing.cell;

/**
 * A file made to hurt whoever reads it.
 *
 * @param file the name under which it is handed in
 * @param answer what the parsing cell must make of it, in the words of docs/attacks.md
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FileAttack(String name, String file, byte[] bytes, String answer) {

    static FileAttack of(String name, String file, byte[] bytes, String answer) {
        return new FileAttack(name, file, bytes, answer);
    }

    @Override
    public String toString() {
        return name;
    }
}
