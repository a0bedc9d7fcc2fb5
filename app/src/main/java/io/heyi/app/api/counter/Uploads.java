package io.heyi.app.api.counter;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps few uploaded files in memory at once; who comes on top of them waits. */
@Component
class Uploads {

    private static final int TOGETHER = 4;

    private final Semaphore places = new Semaphore(TOGETHER);

    /** @param use while the file is in memory */
    <T> T read(MultipartFile file, Function<byte[], T> use) throws IOException {
        places.acquireUninterruptibly();
        try {
            return use.apply(file.getBytes());
        } finally {
            places.release();
        }
    }
}
