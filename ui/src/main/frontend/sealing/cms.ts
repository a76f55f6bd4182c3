// A file becomes a CMS AuthEnvelopedData (RFC 5083): AES-256-GCM content, its key wrapped by AES-256 under a key agreed by
// ECDH on P-384 with the installation's intake certificate (RFC 5753, dhSinglePass-stdDH-sha384kdf). What `openssl cms`
// and Bouncy Castle read.
import * as asn1 from 'asn1js';

const OID = {
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  data: '1.2.840.113549.1.7.1',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  ecdhSha384: '1.3.132.1.11.2',
  ecPublicKey: '1.2.840.10045.2.1',
  secp384r1: '1.3.132.0.34',
};

const TAG_BYTES = 16;

export interface Recipient {
  key: CryptoKey;
  issuer: asn1.BaseBlock;
  serial: asn1.BaseBlock;
  fingerprint: string;
}

/** The intake certificate, from its PEM. Only P-384 is agreed on. */
export async function recipient(pem: string): Promise<Recipient> {
  const first = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(pem);
  if (!first) {
    throw new Error('The installation gave no certificate');
  }
  const der = Uint8Array.from(atob(first[1].replace(/\s/g, '')), (character) => character.charCodeAt(0));
  const certificate = asn1.fromBER(der.buffer).result as asn1.Sequence;
  const fields = (certificate.valueBlock.value[0] as asn1.Sequence).valueBlock.value as any[];
  const skipVersion = fields[0].idBlock.tagClass === 3 ? 1 : 0;
  const publicKey = fields[skipVersion + 5];
  const key = await crypto.subtle.importKey('spki', publicKey.toBER(false), { name: 'ECDH', namedCurve: 'P-384' }, false, []);
  return { key, serial: fields[skipVersion], issuer: fields[skipVersion + 2], fingerprint: await sha256(der) };
}

/** Seals the content to the recipient: the whole message as one array. */
export async function seal(content: ArrayBuffer, to: Recipient): Promise<Uint8Array<ArrayBuffer>> {
  const contentKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, tagLength: TAG_BYTES * 8 }, contentKey, content),
  );
  const agreed = await agree(contentKey, to);
  return message(sealed, nonce, agreed);
}

export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The recipient info that carries the wrapped content key. */
async function agree(contentKey: CryptoKey, to: Recipient): Promise<asn1.BaseBlock> {
  const ephemeral = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-384' }, false, ['deriveBits'])) as CryptoKeyPair;
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: to.key }, ephemeral.privateKey, 384));
  const keyInfo = new Uint8Array(sharedInfo().toBER(false));
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-384', join(shared, Uint8Array.of(0, 0, 0, 1), keyInfo)));
  const wrapping = await crypto.subtle.importKey('raw', hashed.slice(0, 32), 'AES-KW', false, ['wrapKey']);
  const wrapped = await crypto.subtle.wrapKey('raw', contentKey, wrapping, 'AES-KW');
  shared.fill(0);
  hashed.fill(0);
  const point = await crypto.subtle.exportKey('raw', ephemeral.publicKey);
  const originatorKey = context(1, algorithm(OID.ecPublicKey, oid(OID.secp384r1)), new asn1.BitString({ valueHex: point }));
  return context(
    1,
    new asn1.Integer({ value: 3 }),
    context(0, originatorKey),
    algorithm(OID.ecdhSha384, algorithm(OID.aes256Wrap)),
    sequence(sequence(sequence(to.issuer, to.serial), new asn1.OctetString({ valueHex: wrapped }))),
  );
}

/** ECC-CMS-SharedInfo: the wrap algorithm and its key's length in bits. */
function sharedInfo(): asn1.Sequence {
  const bits = new Uint8Array([0, 0, 1, 0]);
  return sequence(algorithm(OID.aes256Wrap), context(2, new asn1.OctetString({ valueHex: bits.buffer })));
}

/** The small parts by asn1js; the big one is laid between their bytes by hand, so that it is copied once. */
function message(sealed: Uint8Array, nonce: Uint8Array, agreed: asn1.BaseBlock): Uint8Array<ArrayBuffer> {
  const body = sealed.subarray(0, sealed.length - TAG_BYTES);
  const tag = sealed.slice(sealed.length - TAG_BYTES);
  const parameters = sequence(new asn1.OctetString({ valueHex: nonce.slice().buffer }), new asn1.Integer({ value: TAG_BYTES }));
  const content = nest(
    0x30,
    der(oid(OID.data)),
    der(algorithm(OID.aes256Gcm, parameters)),
    header(0x80, body.length),
    body,
  );
  const enveloped = nest(
    0x30,
    der(new asn1.Integer({ value: 0 })),
    der(new asn1.Set({ value: [agreed] })),
    ...content,
    der(new asn1.OctetString({ valueHex: tag.buffer })),
  );
  return join(...nest(0x30, der(oid(OID.authEnvelopedData)), ...nest(0xa0, ...enveloped)));
}

function nest(tag: number, ...parts: Uint8Array[]): Uint8Array[] {
  return [header(tag, parts.reduce((sum, part) => sum + part.length, 0)), ...parts];
}

function header(tag: number, length: number): Uint8Array {
  if (length < 128) {
    return Uint8Array.of(tag, length);
  }
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256);
  }
  return Uint8Array.of(tag, 0x80 | bytes.length, ...bytes);
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function der(block: asn1.BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER(false));
}

function oid(value: string): asn1.ObjectIdentifier {
  return new asn1.ObjectIdentifier({ value });
}

function sequence(...value: asn1.BaseBlock[]): asn1.Sequence {
  return new asn1.Sequence({ value });
}

function algorithm(name: string, parameters?: asn1.BaseBlock): asn1.Sequence {
  return parameters ? sequence(oid(name), parameters) : sequence(oid(name));
}

function context(tagNumber: number, ...value: asn1.BaseBlock[]): asn1.Constructed {
  return new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value } as any);
}
