// Whether a file is an envelope already, made by `openssl cms` or `gpg`: then it is sent as it is.

const NAMES = /\.(cms|p7m|pgp|gpg|asc)$/i;
const CMS_OIDS = ['2a864886f70d010703', '2a864886f70d0109100117'];

export async function isEnvelope(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const text = new TextDecoder('latin1').decode(start);
  if (/^-----BEGIN (CMS|PKCS7|PGP MESSAGE)-----/.test(text)) {
    return true;
  }
  const hex = Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start[0] === 0x30 && CMS_OIDS.some((oid) => hex.includes(oid))) {
    return true;
  }
  // An OpenPGP packet has no magic number: its first byte says "packet, encrypted session key", and the name agrees.
  const sessionKey = start[0] === 0xc1 || start[0] === 0x84 || start[0] === 0x85;
  return NAMES.test(file.name) && sessionKey;
}
