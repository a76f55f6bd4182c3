// How sizes, fingerprints and periods are written, and what an input holds.

export function total(files: File[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

export function colons(fingerprint: string): string {
  return fingerprint.replace(/(..)(?=.)/g, '$1:');
}

export function value(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

export function toggle(list: string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

export function bytes(size: number): string {
  return size < 1024 ? `${size} B` : size < 1048576 ? `${Math.round(size / 1024)} KB`
    : size < 1073741824 ? `${(size / 1048576).toFixed(1)} MB` : `${(size / 1073741824).toFixed(2)} GB`;
}

/** Last year, and its halves before and after: what national reports usually cover. */
export function presetPeriod(which: number): [string, string] {
  const year = new Date().getUTCFullYear();
  return ([
    [`${year - 1}-01-01`, `${year - 1}-12-31`],
    [`${year}-01-01`, `${year}-06-30`],
    [`${year - 1}-07-01`, `${year - 1}-12-31`],
    [`${year - 3}-01-01`, `${year - 1}-12-31`],
  ] as [string, string][])[which];
}

export function presetName(which: number): string {
  const year = new Date().getUTCFullYear();
  return [`${year - 1}`, `H1 ${year}`, `H2 ${year - 1}`, `${year - 3}–${year - 1}`][which];
}
