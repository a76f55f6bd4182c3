// An envelope on its way: announced with its particulars, sent in pieces by the tus protocol, and completed by its digest.
import { type DetailedError, Upload } from 'tus-js-client';

const PIECE = 16 * 1024 * 1024;
/** A line that is away for a quarter of an hour is waited for; then somebody presses "go on". */
const WAITS = [0, 1000, 2000, 5000, 10000, 20000, 30000, ...Array<number>(28).fill(30000)];

export interface Problem {
  field: string;
  message: string;
}

export class Refused extends Error {
  constructor(message: string, readonly problems: Problem[]) {
    super(message);
  }
}

/** The session is over: who signs in again in another window can go on here. */
export class SignedOut extends Error {}

export interface Receipt {
  id: string;
  sha256: string;
  size: number;
  receivedAt: string;
  intakeCertificate: string;
  signature: string;
}

/** An upload that is not finished. */
export interface Ticket {
  id: string;
  title?: string;
  fileName?: string;
  size: number;
  offset: number;
}

export const underWay = () => ask<Ticket[]>('GET', 'api/uploads');

export const announce = (particulars: object, fileName: string, size: number) =>
  ask<Ticket>('POST', 'api/uploads', { particulars, fileName, size });

export const complete = (id: string, sha256: string) => ask<Receipt>('POST', `api/uploads/${id}/completion`, { sha256 });

export const discard = (id: string) => ask<void>('DELETE', `api/uploads/${id}`);

/** Sends what is missing; goes on by itself after a broken line. */
export class Sending {
  readonly done: Promise<void>;
  private readonly upload: Upload;

  constructor(id: string, envelope: Blob, progress: (portion: number) => void, waiting: (away: boolean) => void) {
    let resolve!: () => void;
    let reject!: (fault: Error) => void;
    this.done = new Promise((well, ill) => {
      resolve = well;
      reject = ill;
    });
    this.upload = new Upload(envelope, {
      uploadUrl: new URL(`api/uploads/${id}`, document.baseURI).href,
      chunkSize: PIECE,
      retryDelays: WAITS,
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => {
        waiting(false);
        progress(total ? sent / total : 0);
      },
      onShouldRetry: (fault) => {
        const status = fault.originalResponse?.getStatus() ?? 0;
        waiting(status === 0 || status >= 500);
        return status === 0 || status === 409 || status === 423 || status >= 500;
      },
      onSuccess: () => resolve(),
      onError: (fault) => reject(refusal(fault)),
    });
    this.upload.start();
  }

  async pause() {
    await this.upload.abort();
  }

  resume() {
    this.upload.start();
  }
}

function refusal(fault: Error | DetailedError): Error {
  const response = 'originalResponse' in fault ? fault.originalResponse : null;
  if (response?.getStatus() === 401) {
    return new SignedOut();
  }
  const answer = parse(response?.getBody() ?? '');
  return new Refused(answer?.detail ?? '', answer?.problems ?? []);
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: { Accept: 'application/json, application/problem+json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new Refused('', []);
  });
  if (answer.status === 401) {
    throw new SignedOut();
  }
  const told = parse(await answer.text());
  if (!answer.ok) {
    throw new Refused(told?.detail ?? '', told?.problems ?? []);
  }
  return told as T;
}

function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
