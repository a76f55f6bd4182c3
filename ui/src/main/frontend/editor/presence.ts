import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { element } from './elements';

/** Somebody else in the section, with the place of the cursor in the present document when it is known. */
export interface Person {
  client: string;
  name: string;
  hue: number;
  anchor?: number;
  head?: number;
}

export const presenceKey = new PluginKey<Person[]>('presence');

/** The cursors of the others, carried along with the text between two of their messages. */
export function presence(): Plugin<Person[]> {
  return new Plugin<Person[]>({
    key: presenceKey,
    state: {
      init: () => [],
      apply(transaction, people) {
        const told = transaction.getMeta(presenceKey) as Person[] | undefined;
        if (told) {
          const size = transaction.doc.content.size;
          return told.map((person) => ({
            ...person,
            anchor: within(person.anchor, size),
            head: within(person.head, size),
          }));
        }
        if (!transaction.docChanged) {
          return people;
        }
        return people.map((person) => ({
          ...person,
          anchor: person.anchor === undefined ? undefined : transaction.mapping.map(person.anchor),
          head: person.head === undefined ? undefined : transaction.mapping.map(person.head),
        }));
      },
    },
    props: {
      decorations(state) {
        const people = presenceKey.getState(state) ?? [];
        return DecorationSet.create(state.doc, people.flatMap(draw));
      },
    },
  });
}

function within(position: number | undefined, size: number): number | undefined {
  return position === undefined ? undefined : Math.max(0, Math.min(position, size));
}

/** The same hue for the same name on every screen. */
export function hueOf(name: string): number {
  let sum = 7;
  for (const character of name) {
    sum = (sum * 31 + character.charCodeAt(0)) % 3600;
  }
  return (sum * 47) % 360;
}

function draw(person: Person): Decoration[] {
  if (person.head === undefined) {
    return [];
  }
  const cursor = Decoration.widget(
    person.head,
    () =>
      element(
        'span',
        { class: 'other-cursor', style: `--hue:${person.hue}`, 'aria-hidden': 'true' },
        element('span', { class: 'other-name' }, person.name),
      ),
    { key: `${person.client}-${person.name}`, side: 10, ignoreSelection: true },
  );
  const anchor = person.anchor ?? person.head;
  if (anchor === person.head) {
    return [cursor];
  }
  const [from, to] = anchor < person.head ? [anchor, person.head] : [person.head, anchor];
  return [Decoration.inline(from, to, { class: 'other-selection', style: `--hue:${person.hue}` }), cursor];
}
