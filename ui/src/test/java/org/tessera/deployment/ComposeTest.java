package org.tessera.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The containers cannot be started where this is built, so what they are told is held against the application. */
class ComposeTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<String> OURS = List.of("web", "worker", "cell");

    private final Map<String, Object> services =
            map(read(PROJECT.resolve("docker-compose.yml")).get("services"));

    @Test
    void everyVariableIsASettingOfTheApplication() throws Exception {
        Set<String> settings = new TreeSet<>();
        settings.addAll(tesseraSettings());
        settings.addAll(springSettings());

        for (String service : List.of("web", "worker")) {
            for (String variable : map(service(service).get("environment")).keySet()) {
                assertThat(settings)
                        .as("%s of %s", variable, service)
                        .anyMatch(setting -> isSetBy(environmentName(setting), variable));
            }
            for (Object secret : list(service(service).get("secrets"))) {
                assertThat(settings)
                        .as("secret %s of %s", secret, service)
                        .anyMatch(setting -> isSetBy(environmentName(setting), environmentName((String) secret)));
            }
        }
    }

    @Test
    void ourContainersHoldNoMoreThanTheyNeed() {
        for (String name : OURS) {
            Map<String, Object> service = service(name);
            assertThat(service).as(name).containsEntry("read_only", true);
            assertThat(list(service.get("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(list(service.get("security_opt"))).as(name).contains("no-new-privileges:true");
        }
    }

    @Test
    void theCellHasNoNetworkNoKeysNoData() {
        assertThat(service("cell"))
                .containsEntry("network_mode", "none")
                .doesNotContainKeys("networks", "secrets", "environment", "ports");
        assertThat(list(service("cell").get("volumes"))).containsExactly("cell:/run/cell");
    }

    @Test
    void onlyTheWorkerHasTheIntakesPrivateKeys() {
        assertThat(list(service("web").get("volumes")))
                .map(String::valueOf)
                .noneMatch(mount -> mount.contains("/intake.p12")
                        || mount.contains("/intake-openpgp.asc")
                        || mount.endsWith(":/keys:ro"));
        assertThat(list(service("worker").get("volumes"))).map(String::valueOf).anyMatch(m -> m.endsWith(":/keys:ro"));
    }

    @Test
    void noPasswordStandsInTheFile() throws IOException {
        assertThat(Files.readString(PROJECT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?i)(password|secret)[^\\n/]*: *[\"']?[a-z0-9]{6,}[\"']?\\s*\\n");
    }

    @Test
    void theRealmHasOurRolesAndCountries() {
        JsonNode realm = JsonMapper.shared().readTree(PROJECT.resolve("deploy/keycloak/tessera-realm.json"));

        assertThat(realm.path("roles")
                        .path("realm")
                        .valueStream()
                        .map(role -> role.path("name").asString()))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString());
        JsonNode country = profile.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asString().equals("country"))
                .findFirst()
                .orElseThrow();
        assertThat(country.path("validations")
                        .path("options")
                        .path("options")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Country.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void theRealmsTokensCarryWhatTheApplicationReads() {
        JsonNode realm = JsonMapper.shared().readTree(PROJECT.resolve("deploy/keycloak/tessera-realm.json"));
        JsonNode scope = realm.path("clientScopes").path(0);
        Set<String> claims = scope.path("protocolMappers")
                .valueStream()
                .map(mapper -> mapper.path("config").path("claim.name").asString(""))
                .collect(Collectors.toSet());

        assertThat(claims).contains("roles", "country", "authority");
        JsonNode client = realm.path("clients").path(0);
        assertThat(client.path("defaultClientScopes").valueStream().map(JsonNode::asString))
                .contains(scope.path("name").asString());
        assertThat(client.path("redirectUris").path(0).asString()).endsWith("/login/oauth2/code/tessera");
        assertThat(client.path("publicClient").asBoolean()).isFalse();
    }

    /** The names of all components of the typed settings. */
    private static Set<String> tesseraSettings() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> names = new TreeSet<>();
        for (BeanDefinition found : scan.findCandidateComponents("org.tessera")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            String prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                    .value();
            if (type.getRecordComponents() != null) {
                Arrays.stream(type.getRecordComponents())
                        .forEach(component -> names.add(prefix + "." + component.getName()));
            }
        }
        return names;
    }

    /** Spring Boot's own, from the descriptions in its jars. */
    private static Set<String> springSettings() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL description : Collections.list(
                ComposeTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = description.openStream()) {
                JsonMapper.shared()
                        .readTree(in)
                        .path("properties")
                        .valueStream()
                        .forEach(property -> names.add(property.path("name").asString()));
            }
        }
        return names;
    }

    private static boolean isSetBy(String setting, String variable) {
        // Settings that are maps have free names below them
        boolean map = setting.equals("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION")
                || setting.equals("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER");
        return variable.equals(setting) || (map && variable.startsWith(setting + "_TESSERA_"));
    }

    private static String environmentName(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> service(String name) {
        return map(services.get(name));
    }

    private static Map<String, Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return map(new Yaml().load(reader));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> copy.put(String.valueOf(key), each));
        }
        return copy;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }
}
