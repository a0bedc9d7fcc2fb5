package io.heyi.events.counter;

import java.util.Arrays;
import java.util.Optional;

/** What an attachment may be, told by its first bytes and never by its name. */
public enum AttachmentType {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String mediaType;
    private final int[] firstBytes;

    AttachmentType(String mediaType, int... firstBytes) {
        this.mediaType = mediaType;
        this.firstBytes = firstBytes;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty when it is none of them. */
    public static Optional<AttachmentType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < firstBytes.length) {
            return false;
        }
        for (int i = 0; i < firstBytes.length; i++) {
            if ((content[i] & 0xFF) != firstBytes[i]) {
                return false;
            }
        }
        return true;
    }
}
