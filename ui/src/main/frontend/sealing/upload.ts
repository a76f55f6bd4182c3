// Sends the particulars first, then the envelope, and says how far it is.

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
  signature: string;
}

export function upload(particulars: object, envelope: Blob, name: string, progress: (part: number) => void): Promise<Receipt> {
  const form = new FormData();
  form.append('particulars', new Blob([JSON.stringify(particulars)], { type: 'application/json' }));
  form.append('envelope', envelope, name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', 'api/contributions');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new Refused('', []));
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 202 && answer) {
        resolve(answer as Receipt);
      } else if (request.status === 401) {
        reject(new SignedOut());
      } else {
        reject(new Refused(answer?.detail ?? '', answer?.problems ?? []));
      }
    };
    request.send(form);
  });
}

function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
