// From chosen files to one envelope and its digest.
import { cmsRecipient } from 'Frontend/generated/jar-resources/sealing/cms.js';
import { pgpRecipient } from 'Frontend/generated/jar-resources/sealing/openpgp.js';
import { digestOf, type Keys, LARGEST_IN_MEMORY, sealFiles } from 'Frontend/generated/jar-resources/sealing/seal.js';
import type { TesseraHandIn } from './tessera-hand-in';
import { Refused } from './upload';
import { total } from './writing';

export interface Sealed {
  envelope: Blob;
  name: string;
  sha256: string;
  /** Where the browser keeps it until it is in. */
  shelved?: string;
}

/** The installation's keys as they are now; the certificate's fingerprint is shown beside. */
export async function keys(form: TesseraHandIn): Promise<Keys> {
  const [certificate, key] = await Promise.all(['api/intake/certificate', 'api/intake/openpgp-key'].map((path) => fetch(path)));
  if (!certificate.ok || !key.ok) {
    throw new Error(form.w('no-certificate'));
  }
  const cms = await cmsRecipient(await certificate.text());
  form.fingerprint = cms.fingerprint;
  // A key of a kind that browsers do not have only means that large files are sealed elsewhere.
  return { cms, pgp: await pgpRecipient(await key.text()).catch(() => undefined) };
}

/** Of a file that is an envelope already. */
export async function digested(form: TesseraHandIn, envelope: File): Promise<Sealed> {
  form.begin('digest');
  return { envelope, name: envelope.name, sha256: await digestOf(envelope, (portion) => (form.portion = portion)) };
}

export async function sealed(form: TesseraHandIn, files: File[]): Promise<Sealed> {
  form.begin('seal');
  const recipients = await keys(form);
  if (!recipients.pgp && total(files) > LARGEST_IN_MEMORY) {
    throw new Refused(form.w('too-large'), []);
  }
  const shelf = await form.shelf.begin();
  const { name, sha256 } = await sealFiles(files, recipients, shelf.write, (portion) => (form.portion = portion));
  const kept = await shelf.end();
  return { envelope: kept.envelope, name, sha256, shelved: kept.file };
}
