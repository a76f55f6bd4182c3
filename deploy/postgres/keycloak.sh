#!/bin/sh
# Keycloak's own role and database beside the application's; runs once, when the database is made.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set password="$(cat /run/secrets/keycloak-database-password)" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
SQL
