package org.tessera.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Blobs lie under the data folder. */
@Configuration(proxyBeanMethods = false)
class StorageSetup {

    @Bean
    FolderBlobs blobs(@Value("${tessera.data}") Path data) throws IOException {
        return new FolderBlobs(data.resolve("blobs"));
    }
}
