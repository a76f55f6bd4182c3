#!/bin/sh
# Makes the envelopes beside it with OpenSSL 3.0 and GnuPG 2.2. The keys are demo keys for tests and protect nothing.
set -eu
cd "$(dirname "$0")"
rm -rf keys ./*.cms ./*.pem ./*.smime ./*.gpg ./*.asc ./*.bin
mkdir keys

# --- keys
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp384r1 -nodes -days 36500 -subj "/CN=Demo intake" \
    -addext keyUsage=critical,keyAgreement -keyout keys/intake.key -out keys/intake-certificate.pem 2>/dev/null
openssl pkcs12 -export -inkey keys/intake.key -in keys/intake-certificate.pem -name intake -passout pass:demo -out keys/intake.p12
openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj "/CN=Demo RSA intake" \
    -keyout keys/rsa.key -out keys/rsa-certificate.pem 2>/dev/null
openssl pkcs12 -export -inkey keys/rsa.key -in keys/rsa-certificate.pem -name intake -passout pass:demo -out keys/rsa.p12
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp384r1 -nodes -days 36500 -subj "/CN=Somebody else" \
    -keyout keys/other.key -out keys/other-certificate.pem 2>/dev/null
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
gpg="gpg --batch --quiet --no-tty --pinentry-mode loopback --passphrase demo --trust-model always"
printf '%s\n' 'Key-Type: ECDSA' 'Key-Curve: nistp384' 'Subkey-Type: ECDH' 'Subkey-Curve: nistp384' 'Name-Real: Demo intake' \
    'Passphrase: demo' '%commit' | $gpg --generate-key
printf '%s\n' 'Key-Type: RSA' 'Key-Length: 2048' 'Name-Real: Somebody else' 'Passphrase: demo' '%commit' | $gpg --generate-key
$gpg --armor --export 'Demo intake' > keys/intake-openpgp-public.asc
$gpg --armor --export-secret-keys 'Demo intake' > keys/intake-openpgp.asc

# --- the content: binary, with line ends that text mode would change
printf 'A contribution of invented figures.\n\r\n\0\377\r Seizures: 12.\n' > content.bin

# --- CMS that opens
seal="openssl cms -encrypt -binary -aes-256-gcm -in content.bin"
$seal -outform DER -out aes-256-gcm.cms keys/intake-certificate.pem
$seal -outform PEM -out aes-256-gcm.pem keys/intake-certificate.pem
$seal -outform SMIME -out aes-256-gcm.smime keys/intake-certificate.pem
$seal -stream -outform DER -out streamed.cms keys/intake-certificate.pem
$seal -keyid -outform DER -out by-key-id.cms keys/intake-certificate.pem
$seal -outform DER -out two-recipients.cms keys/other-certificate.pem keys/intake-certificate.pem
openssl cms -encrypt -binary -aes-128-gcm -in content.bin -outform DER -out aes-128-gcm.cms keys/intake-certificate.pem
$seal -outform DER -recip keys/rsa-certificate.pem -keyopt rsa_padding_mode:oaep -out rsa-oaep.cms
openssl cms -sign -binary -nodetach -in content.bin -signer keys/other-certificate.pem -inkey keys/other.key -outform DER |
    openssl cms -encrypt -binary -aes-256-gcm -outform DER -out signed-inside.cms keys/intake-certificate.pem
openssl cms -sign -binary -nodetach -in aes-256-gcm.cms -signer keys/other-certificate.pem -inkey keys/other.key \
    -outform DER -out signed-outside.cms
openssl cms -sign -binary -nodetach -in content.bin -signer keys/other-certificate.pem -inkey keys/other.key -outform DER |
    openssl cms -encrypt -binary -aes-256-cbc -outform DER -out cbc-signed-inside.cms keys/intake-certificate.pem

# --- CMS that does not
openssl cms -encrypt -binary -aes-256-cbc -in content.bin -outform DER -out aes-256-cbc.cms keys/intake-certificate.pem
$seal -outform DER -out rsa-pkcs1.cms keys/rsa-certificate.pem
$seal -outform DER -out for-another.cms keys/other-certificate.pem
openssl cms -sign -binary -nodetach -in content.bin -signer keys/other-certificate.pem -inkey keys/other.key \
    -outform DER -out signed-only.cms

# --- OpenPGP that opens (gpg 2.2 writes SEIPD version 1)
$gpg --encrypt --recipient 'Demo intake' --output openpgp.gpg content.bin
$gpg --encrypt --armor --recipient 'Demo intake' --output openpgp.asc content.bin
$gpg --encrypt --compress-algo none --recipient 'Demo intake' --output openpgp-uncompressed.gpg content.bin
$gpg --encrypt --hidden-recipient 'Demo intake' --output openpgp-hidden.gpg content.bin
$gpg --encrypt --recipient 'Somebody else' --recipient 'Demo intake' --output openpgp-two-recipients.gpg content.bin
$gpg --encrypt --sign --local-user 'Somebody else' --recipient 'Demo intake' --output openpgp-signed.gpg content.bin

# --- OpenPGP that does not
$gpg --encrypt --recipient 'Somebody else' --output openpgp-for-another.gpg content.bin
$gpg --symmetric --output openpgp-password.gpg content.bin
$gpg --sign --local-user 'Somebody else' --output openpgp-signed-only.gpg content.bin
$gpg --encrypt --rfc2440 --disable-mdc --recipient 'Demo intake' --output openpgp-without-mdc.gpg content.bin || true
rm -rf "$GNUPGHOME"
# gpg 2.2 does not write SEIPD version 2 (RFC 9580): org.tessera.envelope.Sealed makes those in the tests.
