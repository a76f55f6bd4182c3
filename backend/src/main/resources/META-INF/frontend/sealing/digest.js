// SHA-256 piece by piece (FIPS 180-4): WebCrypto digests only what is in memory as a whole.
import { hex } from './der.js';

const SHA_K = new Int32Array(64);
const SHA_START = new Uint32Array(8);
{
  // The first bits of the fractional parts of the cube and square roots of the first primes.
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296) >>> 0;
  let count = 0;
  for (let candidate = 2; count < 64; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) {
      prime = prime && candidate % factor !== 0;
    }
    if (prime) {
      if (count < 8) {
        SHA_START[count] = fraction(Math.sqrt(candidate));
      }
      SHA_K[count++] = fraction(Math.cbrt(candidate));
    }
  }
}

export class Sha256 {
  constructor() {
    this.state = SHA_START.slice();
    this.words = new Int32Array(64);
    this.waiting = new Uint8Array(64);
    this.filled = 0;
    this.length = 0;
  }

  update(bytes) {
    this.length += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(64 - this.filled, bytes.length);
      this.waiting.set(bytes.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < 64) {
        return;
      }
      this.block(this.waiting, 0);
      this.filled = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) {
      this.block(bytes, at);
    }
    this.waiting.set(bytes.subarray(at));
    this.filled = bytes.length - at;
  }

  /** Lower-case hexadecimal. */
  end() {
    const bits = this.length * 8;
    const padding = new Uint8Array(((this.filled < 56 ? 56 : 120) - this.filled) + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 4294967296));
    view.setUint32(padding.length - 4, bits >>> 0);
    this.update(padding);
    const digest = new Uint8Array(32);
    this.state.forEach((word, i) => new DataView(digest.buffer).setUint32(i * 4, word));
    return hex(digest);
  }

  block(bytes, at) {
    const w = this.words;
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    const s = this.state;
    let a = s[0] | 0;
    let b = s[1] | 0;
    let c = s[2] | 0;
    let d = s[3] | 0;
    let e = s[4] | 0;
    let f = s[5] | 0;
    let g = s[6] | 0;
    let h = s[7] | 0;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + SHA_K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
    s[5] += f;
    s[6] += g;
    s[7] += h;
  }
}
