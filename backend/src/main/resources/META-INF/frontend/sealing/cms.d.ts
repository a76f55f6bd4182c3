export interface CmsRecipient {
  fingerprint: string;
}
export function cmsRecipient(pem: string): Promise<CmsRecipient>;
