type Content = Node | string | null | undefined | false;

/** A small element builder: node views are built outside of Lit, by ProseMirror. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | undefined> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...content.filter((part): part is Node | string => Boolean(part)));
  return made;
}
