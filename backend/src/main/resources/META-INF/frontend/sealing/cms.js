// A file becomes a CMS AuthEnvelopedData (RFC 5083): AES-256-GCM content, its key wrapped by AES-256 under a key agreed by
// ECDH on P-384 with the installation's intake certificate (RFC 5753, dhSinglePass-stdDH-sha384kdf). What `openssl cms`
// and Bouncy Castle read. WebCrypto's GCM takes the content whole, so it has to fit into memory.
import { der, derChildren, derHeader, derOid, derRead, fromBase64, hex, join } from './der.js';

const CMS = {
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  data: '1.2.840.113549.1.7.1',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  ecdhSha384: '1.3.132.1.11.2',
  ecPublicKey: '1.2.840.10045.2.1',
  secp384r1: '1.3.132.0.34',
};

const GCM_TAG = 16;

/** The intake certificate, from its PEM. Only P-384 is agreed on. */
export async function cmsRecipient(pem) {
  const first = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(pem);
  if (!first) {
    throw new Error('The installation gave no certificate');
  }
  const bytes = fromBase64(first[1]);
  const fields = derChildren(derChildren(derRead(bytes).content)[0].content);
  const skipVersion = fields[0].tag === 0xa0 ? 1 : 0;
  const spki = fields[skipVersion + 5].whole.slice();
  const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDH', namedCurve: 'P-384' }, false, []);
  const fingerprint = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return { key, serial: fields[skipVersion].whole, issuer: fields[skipVersion + 2].whole, fingerprint };
}

/** The parts of the message, in order. */
export async function cmsSeal(content, to) {
  const contentKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, tagLength: GCM_TAG * 8 }, contentKey, content),
  );
  const body = sealed.subarray(0, sealed.length - GCM_TAG);
  const tag = sealed.slice(sealed.length - GCM_TAG);
  const parameters = der(0x30, der(0x04, nonce), der(0x02, Uint8Array.of(GCM_TAG)));
  const encrypted = within(
    0x30,
    derOid(CMS.data),
    der(0x30, derOid(CMS.aes256Gcm), parameters),
    derHeader(0x80, body.length),
    body,
  );
  const enveloped = within(
    0x30,
    der(0x02, Uint8Array.of(0)),
    der(0x31, await keyAgreement(contentKey, to)),
    ...encrypted,
    der(0x04, tag),
  );
  return within(0x30, derOid(CMS.authEnvelopedData), ...within(0xa0, ...enveloped));
}

/** The recipient info that carries the wrapped content key. */
async function keyAgreement(contentKey, to) {
  const ephemeral = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-384' }, false, ['deriveBits']);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: to.key }, ephemeral.privateKey, 384));
  const wrap = der(0x30, derOid(CMS.aes256Wrap));
  // ECC-CMS-SharedInfo: the wrap algorithm and its key's length in bits.
  const sharedInfo = der(0x30, wrap, der(0xa2, der(0x04, Uint8Array.of(0, 0, 1, 0))));
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-384', join(shared, Uint8Array.of(0, 0, 0, 1), sharedInfo)));
  const wrapping = await crypto.subtle.importKey('raw', hashed.slice(0, 32), 'AES-KW', false, ['wrapKey']);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', contentKey, wrapping, 'AES-KW'));
  shared.fill(0);
  hashed.fill(0);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const originator = der(
    0xa1,
    der(0x30, derOid(CMS.ecPublicKey), derOid(CMS.secp384r1)),
    der(0x03, Uint8Array.of(0), point),
  );
  return der(
    0xa1,
    der(0x02, Uint8Array.of(3)),
    der(0xa0, originator),
    der(0x30, derOid(CMS.ecdhSha384), wrap),
    der(0x30, der(0x30, der(0x30, to.issuer, to.serial), der(0x04, wrapped))),
  );
}

/** The header and the parts, without copying the large one among them. */
function within(tag, ...parts) {
  return [derHeader(tag, parts.reduce((sum, part) => sum + part.length, 0)), ...parts];
}
