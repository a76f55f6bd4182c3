package org.tessera.drafting.imaging;

/** What became of bytes that were handed in as a picture. */
public sealed interface Redrawn {

    /**
     * A picture of its own with the same pixels, or fewer if it was larger than is kept; nothing else of what came is in it.
     *
     * @param width in pixels
     * @param height in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Picture(String mediaType, int width, int height, byte[] bytes) implements Redrawn {}

    /** @param reason a key of the messages under {@code drafting.picture.} */
    record Refused(String reason) implements Redrawn {}
}
