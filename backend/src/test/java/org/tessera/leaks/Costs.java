package org.tessera.leaks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.tessera.intake.Script;
import org.tessera.vault.Vault;

/**
 * What each request asks of the database and opens of the vault, in order, by the request's number: what somebody with a
 * stopwatch, or with the database's statistics, would see of it.
 */
@Component
final class Costs implements BeanPostProcessor {

    private static final String REQUEST = "http.request.id";
    private static final String HEADER = "X-Request-Id";

    /** What is remembered for some time: who asks, on whose side, and wrapped keys. */
    private static final Pattern REMEMBERED = Pattern.compile(
            "set_config\\(|\\b(account|account_claim|appointment|deputyship|account_disabling|vault_key)\\b");

    private final ConcurrentHashMap<String, List<String>> costs = new ConcurrentHashMap<>();

    /** Of an answered request. */
    List<String> of(Script.Answer answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                .map(header -> costs.getOrDefault(header.getValue().getFirst(), List.of()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Vault vault -> counted(vault);
            case DataSource raw when !(raw instanceof Counted) -> new Counted(raw);
            default -> bean;
        };
    }

    private Vault counted(Vault vault) {
        return (Vault) Proxy.newProxyInstance(
                Costs.class.getClassLoader(), new Class<?>[] {Vault.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("open")) {
                        note("open");
                    }
                    return call(vault, method, arguments);
                });
    }

    private void note(String what) {
        String request = MDC.get(REQUEST);
        if (request != null) {
            costs.computeIfAbsent(request, _ -> new ArrayList<>()).add(what);
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource raw) {
            super(raw);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = Objects.requireNonNull(super.getConnection());
            return (Connection) Proxy.newProxyInstance(
                    Costs.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (arguments != null
                                && method.getName().startsWith("prepare")
                                && !REMEMBERED.matcher((String) arguments[0]).find()) {
                            note((String) arguments[0]);
                        }
                        return call(connection, method, arguments);
                    });
        }
    }
}
