// Hocuspocus as it comes: in memory, no rights asked, nothing kept. Each document begins with so many characters, written
// by client 1. A line on standard input asks for the documents' lengths.
import { createInterface } from 'node:readline';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

const size = Number(process.argv[2]);
const first = new Y.Doc();
first.clientID = 1;
first.getText('text').insert(0, 'x'.repeat(size));
const update = Y.encodeStateAsUpdate(first);

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ document }) {
    Y.applyUpdate(document, update);
    return document;
  },
});
await server.listen();
console.log(`ready ${server.address.port}`);
createInterface({ input: process.stdin })
  .on('line', () => {
    const lengths = [...server.hocuspocus.documents].map(([name, document]) => `${name}=${document.getText('text').length}`);
    console.log(lengths.join(' '));
  })
  .on('close', () => process.exit(0));
