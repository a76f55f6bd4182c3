import type { CmsRecipient } from './cms.js';
import type { PgpRecipient } from './openpgp.js';

export const LARGEST_IN_MEMORY: number;
export interface Keys {
  cms: CmsRecipient;
  pgp?: PgpRecipient;
}
export interface Sealed {
  name: string;
  sha256: string;
  size: number;
}
export type Sink = (part: Uint8Array) => Promise<void>;
export function sealFiles(files: readonly File[], keys: Keys, sink: Sink, told?: (portion: number) => void): Promise<Sealed>;
export function digestOf(file: Blob, told?: (portion: number) => void): Promise<string>;
