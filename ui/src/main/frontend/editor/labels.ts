/** Texts for people, handed in by the application from its message bundle; keys without a text show themselves. */
export type Labels = Readonly<Record<string, string>>;

export function say(labels: Labels, key: string, ...values: (string | number)[]): string {
  const text = labels[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
