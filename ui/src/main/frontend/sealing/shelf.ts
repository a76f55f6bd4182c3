// Where a sealed envelope waits while it is sent: in the browser's own file system, so that a reloaded page can go on, else in
// memory. Only sealed bytes come here, and they go when the envelope is in.

/** A younger one may be in another tab's hands. */
const DAY = 24 * 60 * 60 * 1000;

interface Note {
  sha256: string;
  file?: string;
}

export interface Shelved {
  envelope: Blob;
  file?: string;
}

export class Shelf {
  private readonly key: string;

  constructor(account: string) {
    this.key = 'tessera.uploads.' + account;
  }

  /** Takes the parts of an envelope, in order. */
  async begin(): Promise<{ write: (part: Uint8Array) => Promise<void>; end: () => Promise<Shelved> }> {
    const file = crypto.randomUUID() + '.sealed';
    try {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
      const out = await handle.createWritable();
      return {
        write: (part) => out.write(part as Uint8Array<ArrayBuffer>),
        end: async () => {
          await out.close();
          return { envelope: await handle.getFile(), file };
        },
      };
    } catch {
      const parts: BlobPart[] = [];
      return {
        write: async (part) => void parts.push(part.slice() as Uint8Array<ArrayBuffer>),
        end: async () => ({ envelope: new Blob(parts) }),
      };
    }
  }

  /** Remembers digests and names of files that say nothing. */
  note(upload: string, sha256: string, file?: string) {
    this.keep({ ...this.notes(), [upload]: { sha256, file } });
  }

  digest(upload: string): string | undefined {
    return this.notes()[upload]?.sha256;
  }

  async find(upload: string): Promise<Blob | undefined> {
    const file = this.notes()[upload]?.file;
    try {
      return file ? await (await (await navigator.storage.getDirectory()).getFileHandle(file)).getFile() : undefined;
    } catch {
      return undefined;
    }
  }

  async forget(upload: string) {
    const { [upload]: gone, ...rest } = this.notes();
    this.keep(rest);
    await this.remove(gone?.file);
  }

  async remove(file?: string) {
    try {
      if (file) {
        await (await navigator.storage.getDirectory()).removeEntry(file);
      }
    } catch {
      // It is gone already.
    }
  }

  /** What an earlier page sealed and never announced is nobody's. */
  async sweep(open: string[]) {
    const notes = Object.fromEntries(Object.entries(this.notes()).filter(([upload]) => open.includes(upload)));
    this.keep(notes);
    const needed = Object.values(notes).map((note) => note.file);
    try {
      const root = await navigator.storage.getDirectory();
      // Older browsers' types do not know that a folder can be walked.
      for await (const [name, handle] of (root as any).entries() as AsyncIterable<[string, FileSystemFileHandle]>) {
        const old = Date.now() - (await handle.getFile()).lastModified > DAY;
        if (name.endsWith('.sealed') && old && !needed.includes(name)) {
          await root.removeEntry(name);
        }
      }
    } catch {
      // Nothing is kept here.
    }
  }

  private notes(): Record<string, Note> {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}');
    } catch {
      return {};
    }
  }

  private keep(notes: Record<string, Note>) {
    try {
      localStorage.setItem(this.key, JSON.stringify(notes));
    } catch {
      // A browser that keeps nothing goes on after a broken line, not after a reload.
    }
  }
}
