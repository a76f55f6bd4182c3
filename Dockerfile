# syntax=docker/dockerfile:1
# From the jar that ./tessera (or mvn package) built; the layers are those of ui/src/layers.xml.
FROM eclipse-temurin:25-jdk AS layers
WORKDIR /build
COPY ui/target/tessera.jar .
RUN java -Djarmode=tools -jar tessera.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
# Reads scans, in the cell only.
RUN apt-get update \
 && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-eng tesseract-ocr-ron tesseract-ocr-rus \
    tesseract-ocr-ukr tesseract-ocr-bel tesseract-ocr-kat tesseract-ocr-hye tesseract-ocr-aze \
 && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 tessera \
 && useradd --uid 10001 --gid tessera --home-dir /nonexistent --shell /usr/sbin/nologin tessera \
 && install -d -o tessera -g tessera -m 0700 /var/lib/tessera \
 && install -d -o tessera -g tessera -m 0770 /run/cell
WORKDIR /application
# Without the layer "engines": here PostgreSQL and Elasticsearch are services of their own.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
VOLUME /var/lib/tessera
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Dpolyglot.engine.WarnInterpreterOnly=false", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
    "-XX:ErrorFile=/dev/null", "-jar", "tessera.jar"]
