export interface PgpRecipient {
  fingerprint: Uint8Array;
}
export function pgpRecipient(armour: string): Promise<PgpRecipient>;
