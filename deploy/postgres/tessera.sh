#!/bin/sh
# The application's login beside the owner's: it owns nothing and has no right but to take on the two roles behind the wall
# (decision record 0020). Runs once, when the database is made.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set password="$(cat /run/secrets/spring.datasource.password)" <<'SQL'
create role tessera login noinherit password :'password';
create role tessera_viewer nologin;
create role tessera_platform nologin;
grant tessera_viewer, tessera_platform to tessera with inherit false, set true;
SQL
