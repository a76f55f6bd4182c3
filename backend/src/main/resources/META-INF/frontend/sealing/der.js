// Just enough DER to write a CMS envelope and to read a certificate's names and key.

/** Parts in one array. */
export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function derHeader(tag, length) {
  if (length < 128) {
    return Uint8Array.of(tag, length);
  }
  const bytes = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256);
  }
  return Uint8Array.of(tag, 0x80 | bytes.length, ...bytes);
}

export function der(tag, ...parts) {
  const content = join(...parts);
  return join(derHeader(tag, content.length), content);
}

export function derOid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const septets = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
      septets.unshift((left % 128) | 0x80);
    }
    bytes.push(...septets);
  }
  return der(0x06, Uint8Array.from(bytes));
}

/** One element: its tag, its content, and all of its bytes. */
export function derRead(bytes, at = 0) {
  let length = bytes[at + 1];
  let start = at + 2;
  if (length & 0x80) {
    const octets = length & 0x7f;
    length = 0;
    for (let i = 0; i < octets; i++) {
      length = length * 256 + bytes[start++];
    }
  }
  if (start + length > bytes.length) {
    throw new Error('DER is cut off');
  }
  return { tag: bytes[at], content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** What stands within an element. */
export function derChildren(content) {
  const children = [];
  for (let at = 0; at < content.length; ) {
    const child = derRead(content, at);
    children.push(child);
    at += child.whole.length;
  }
  return children;
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
