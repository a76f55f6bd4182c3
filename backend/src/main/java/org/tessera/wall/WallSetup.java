package org.tessera.wall;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the wall around the application's data source; Flyway has a login of its own. */
@Configuration(proxyBeanMethods = false)
class WallSetup {

    @Bean
    static BeanPostProcessor wall() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource raw && !(bean instanceof WalledDataSource)
                        ? new WalledDataSource(raw)
                        : bean;
            }
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    WallCheck wallCheck(DataSource database) {
        return new WallCheck(database);
    }
}
