// A file of any size becomes an OpenPGP message (RFC 9580): a version 6 session key packet to the intake's ECDH P-384 key,
// and version 2 encrypted data, AES-256 in GCM, chunk by chunk over WebCrypto; memory stays flat.
import { fromBase64, join } from './der.js';

const PGP = { aes256: 9, gcm: 3, ecdh: 18, chunkOctet: 14, literal: 11, sessionKey: 1, encrypted: 18 };
const PGP_CHUNK = 1 << (PGP.chunkOctet + 6);
/** Of a packet whose length is told piece by piece: 2^20. */
const PGP_PIECE = 1 << 20;
const PGP_P384 = Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x22);

/** The encryption subkey of an armoured version 4 key, ECDH on P-384. */
export async function pgpRecipient(armour) {
  const body = armour.replace(/\r/g, '').split('\n\n').slice(1).join('\n').split(/\n=|-----END/)[0];
  const bytes = fromBase64(body);
  for (let at = 0; at < bytes.length; ) {
    const packet = pgpPacket(bytes, at);
    at = packet.end;
    const key = packet.body;
    if ((packet.tag === 14 || packet.tag === 6) && key[0] === 4 && key[5] === PGP.ecdh) {
      const oid = key.subarray(7, 7 + key[6]);
      if (oid.length !== PGP_P384.length || oid.some((byte, i) => byte !== PGP_P384[i])) {
        continue;
      }
      const mpi = 7 + oid.length;
      const octets = Math.ceil((key[mpi] * 256 + key[mpi + 1]) / 8);
      const point = key.slice(mpi + 2, mpi + 2 + octets);
      const kdf = key.subarray(mpi + 2 + octets);
      const header = Uint8Array.of(0x99, key.length >> 8, key.length & 0xff);
      const fingerprint = new Uint8Array(await crypto.subtle.digest('SHA-1', join(header, key)));
      return {
        fingerprint,
        hash: { 8: 'SHA-256', 9: 'SHA-384', 10: 'SHA-512' }[kdf[2]],
        wrapBytes: { 7: 16, 8: 24, 9: 32 }[kdf[3]],
        parameters: join(
          Uint8Array.of(oid.length), oid, Uint8Array.of(PGP.ecdh), kdf.subarray(0, 4),
          new TextEncoder().encode('Anonymous Sender    '), fingerprint,
        ),
        key: await crypto.subtle.importKey('raw', point, { name: 'ECDH', namedCurve: 'P-384' }, false, []),
      };
    }
  }
  throw new Error('The installation gave no OpenPGP key for sealing');
}

/** Seals the chunks of an async iterable; each part of the message goes to the sink as it is made. */
export async function pgpSeal(chunks, to, sink) {
  const session = crypto.getRandomValues(new Uint8Array(32));
  await sink(pgpWhole(PGP.sessionKey, await pgpSessionKey(session, to)));
  const outer = new PgpPieces(PGP.encrypted, sink);
  const aead = await PgpChunks.start(session, outer);
  const inner = new PgpPieces(PGP.literal, (part) => aead.write(part));
  await inner.write(Uint8Array.of(0x62, 0, 0, 0, 0, 0));
  for await (const chunk of chunks) {
    await inner.write(chunk);
  }
  await inner.end();
  await aead.end();
  await outer.end();
  session.fill(0);
}

async function pgpSessionKey(session, to) {
  const ephemeral = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-384' }, false, ['deriveBits']);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: to.key }, ephemeral.privateKey, 384));
  const hashed = new Uint8Array(await crypto.subtle.digest(to.hash, join(Uint8Array.of(0, 0, 0, 1), shared, to.parameters)));
  const wrapping = await crypto.subtle.importKey('raw', hashed.slice(0, to.wrapBytes), 'AES-KW', false, ['wrapKey']);
  const sum = session.reduce((total, byte) => (total + byte) & 0xffff, 0);
  const padded = new Uint8Array(40).fill(6);
  padded.set(session);
  padded[32] = sum >> 8;
  padded[33] = sum & 0xff;
  // AES-KW wraps any key of whole eight octets; as an HMAC key these octets may have any length.
  const carried = await crypto.subtle.importKey('raw', padded, { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', carried, wrapping, 'AES-KW'));
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  shared.fill(0);
  hashed.fill(0);
  padded.fill(0);
  // The point begins with the octet 4, so its number has three bits there.
  const bits = (point.length - 1) * 8 + 3;
  return join(
    Uint8Array.of(6, to.fingerprint.length + 1, 4), to.fingerprint, Uint8Array.of(PGP.ecdh, bits >> 8, bits & 0xff),
    point, Uint8Array.of(wrapped.length), wrapped,
  );
}

/** Encrypted data of version 2: chunks, each with its tag, and a last tag over how much there was. */
class PgpChunks {
  static async start(session, out) {
    const made = new PgpChunks();
    made.out = out;
    made.about = Uint8Array.of(0xc0 | PGP.encrypted, 2, PGP.aes256, PGP.gcm, PGP.chunkOctet);
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const secret = await crypto.subtle.importKey('raw', session, 'HKDF', false, ['deriveBits']);
    const derived = new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: made.about }, secret, 36 * 8),
    );
    made.key = await crypto.subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, ['encrypt']);
    made.nonce = join(derived.slice(32), new Uint8Array(8));
    made.waiting = new Uint8Array(PGP_CHUNK);
    made.filled = 0;
    made.index = 0;
    made.total = 0;
    await out.write(join(made.about.subarray(1), salt));
    return made;
  }

  async write(bytes) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PGP_CHUNK - this.filled);
      this.waiting.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === PGP_CHUNK) {
        await this.chunk();
      }
    }
  }

  async end() {
    if (this.filled > 0) {
      await this.chunk();
    }
    const total = new Uint8Array(8);
    new DataView(total.buffer).setBigUint64(0, BigInt(this.total));
    await this.out.write(await this.encrypt(new Uint8Array(0), join(this.about, total)));
  }

  async chunk() {
    const plain = this.waiting.subarray(0, this.filled);
    await this.out.write(await this.encrypt(plain, this.about));
    this.total += this.filled;
    this.filled = 0;
  }

  async encrypt(plain, additionalData) {
    new DataView(this.nonce.buffer).setBigUint64(4, BigInt(this.index++));
    return new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv: this.nonce, additionalData, tagLength: 128 }, this.key, plain),
    );
  }
}

/** A packet whose length is not known when it begins: pieces of 1 MiB, and a last one. */
class PgpPieces {
  constructor(tag, sink) {
    this.tag = Uint8Array.of(0xc0 | tag);
    this.sink = sink;
    this.waiting = new Uint8Array(PGP_PIECE);
    this.filled = 0;
  }

  async write(bytes) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PGP_PIECE - this.filled);
      this.waiting.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === PGP_PIECE) {
        await this.piece(Uint8Array.of(0xe0 | 20));
      }
    }
  }

  async end() {
    await this.piece(pgpLength(this.filled));
  }

  async piece(length) {
    await this.sink(join(this.tag, length, this.waiting.subarray(0, this.filled)));
    this.tag = new Uint8Array(0);
    this.filled = 0;
  }
}

function pgpWhole(tag, body) {
  return join(Uint8Array.of(0xc0 | tag), pgpLength(body.length), body);
}

function pgpLength(length) {
  if (length < 192) {
    return Uint8Array.of(length);
  }
  if (length < 8384) {
    return Uint8Array.of(((length - 192) >> 8) + 192, (length - 192) & 0xff);
  }
  return Uint8Array.of(0xff, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff);
}

/** Keys come with definite lengths, in the old or the new form. */
function pgpPacket(bytes, at) {
  const first = bytes[at];
  let tag = first & 0x3f;
  let start = at + 2;
  let length = bytes[at + 1];
  if ((first & 0x40) === 0) {
    tag = (first & 0x3c) >> 2;
    const octets = 1 << (first & 3);
    length = 0;
    for (let i = 0; i < octets; i++) {
      length = length * 256 + bytes[at + 1 + i];
    }
    start = at + 1 + octets;
  } else if (length >= 192 && length < 224) {
    length = ((length - 192) << 8) + bytes[at + 2] + 192;
    start = at + 3;
  } else if (length === 255) {
    length = new DataView(bytes.buffer, bytes.byteOffset + at + 2).getUint32(0);
    start = at + 6;
  }
  return { tag, body: bytes.subarray(start, start + length), end: start + length };
}
