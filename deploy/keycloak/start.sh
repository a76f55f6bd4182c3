#!/bin/bash
# Keycloak takes its passwords from its environment, not from files.
set -eu
KC_DB_PASSWORD=$(< /run/secrets/keycloak-database-password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(< /run/secrets/keycloak-admin-password)
TESSERA_CLIENT_SECRET=$(< /run/secrets/spring.security.oauth2.client.registration.tessera.client-secret)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD TESSERA_CLIENT_SECRET
exec /opt/keycloak/bin/kc.sh start --import-realm
