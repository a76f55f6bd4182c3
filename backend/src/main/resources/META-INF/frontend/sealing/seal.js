// Seals one file, or several in an archive: up to 200 MB as CMS in memory, above as an OpenPGP stream, chosen by itself.
import { cmsSeal } from './cms.js';
import { Sha256 } from './digest.js';
import { pgpSeal } from './openpgp.js';

export const LARGEST_IN_MEMORY = 200 * 1024 * 1024;
const READ_AT_ONCE = 4 * 1024 * 1024;

/**
 * @param files to be sealed; several become one archive
 * @param keys {cms, pgp}: the recipients of both kinds
 * @param sink takes the parts of the envelope, in order
 * @param told of how much has been read, 0 to 1
 * @returns {name, sha256, size} of the envelope
 */
export async function sealFiles(files, keys, sink, told = () => undefined) {
  const archive = files.length > 1;
  const size = archive ? tarSize(files) : files[0].size;
  const small = size <= LARGEST_IN_MEMORY;
  const digest = new Sha256();
  let written = 0;
  const out = async (part) => {
    digest.update(part);
    written += part.length;
    await sink(part);
  };
  let read = 0;
  const chunks = counted(archive ? tar(files) : pieces(files[0]), (length) => told((read += length) / Math.max(size, 1)));
  if (small) {
    const content = new Uint8Array(size);
    let at = 0;
    for await (const chunk of chunks) {
      content.set(chunk, at);
      at += chunk.length;
    }
    for (const part of await cmsSeal(content, keys.cms)) {
      await out(part);
    }
  } else {
    await pgpSeal(chunks, keys.pgp, out);
  }
  const name = (archive ? 'files.tar' : files[0].name) + (small ? '.cms' : '.gpg');
  return { name, sha256: digest.end(), size: written };
}

/** The digest of what is sealed already. */
export async function digestOf(file, told = () => undefined) {
  const digest = new Sha256();
  let read = 0;
  for await (const chunk of pieces(file)) {
    digest.update(chunk);
    told((read += chunk.length) / Math.max(file.size, 1));
  }
  return digest.end();
}

async function* pieces(file) {
  for (let at = 0; at < file.size; at += READ_AT_ONCE) {
    yield new Uint8Array(await file.slice(at, at + READ_AT_ONCE).arrayBuffer());
  }
}

async function* counted(chunks, count) {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

function tarSize(files) {
  return files.reduce((sum, file, i) => sum + tarHeaders(file, i).length + whole(file.size), 1024);
}

async function* tar(files) {
  for (let i = 0; i < files.length; i++) {
    yield tarHeaders(files[i], i);
    yield* pieces(files[i]);
    yield new Uint8Array(whole(files[i].size) - files[i].size);
  }
  yield new Uint8Array(1024);
}

function whole(size) {
  return Math.ceil(size / 512) * 512;
}

/** A name in any script, and a size above 8 GB, stand in a header of their own before (POSIX.1-2001, pax). */
function tarHeaders(file, number) {
  const text = new TextEncoder();
  const records = [paxRecord('path', file.name), paxRecord('size', '' + file.size)].map((record) => text.encode(record));
  const length = records.reduce((sum, record) => sum + record.length, 0);
  const headers = new Uint8Array(512 + whole(length) + 512);
  headers.set(tarHeader('pax/' + number, length, 'x'));
  let at = 512;
  for (const record of records) {
    headers.set(record, at);
    at += record.length;
  }
  headers.set(tarHeader('file-' + number, Math.min(file.size, 0o77777777777), '0'), 512 + whole(length));
  return headers;
}

function paxRecord(key, value) {
  const rest = ` ${key}=${value}\n`;
  const octets = new TextEncoder().encode(rest).length;
  let length = octets + 1;
  while (('' + length).length + octets !== length) {
    length = ('' + length).length + octets;
  }
  return length + rest;
}

function tarHeader(name, size, type) {
  const header = new Uint8Array(512);
  const put = (at, words) => header.set(new TextEncoder().encode(words), at);
  const octal = (at, octets, value) => put(at, value.toString(8).padStart(octets - 1, '0'));
  put(0, name);
  octal(100, 8, 0o600);
  octal(108, 8, 0);
  octal(116, 8, 0);
  octal(124, 12, size);
  octal(136, 12, 0);
  put(148, '        ');
  put(156, type);
  put(257, 'ustar\0');
  put(263, '00');
  octal(148, 7, header.reduce((sum, byte) => sum + byte, 0));
  header[155] = 0x20;
  return header;
}
