import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

interface Found {
  words: string;
  places: { from: number; to: number }[];
  at: number;
}

const key = new PluginKey<Found>('find');
const NOTHING: Found = { words: '', places: [], at: 0 };
const MOST = 2000;

/** Marks the places of the words that somebody looks for, as long as they do. */
export function finding(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => {
        const meta = transaction.getMeta(key) as { words?: string; at?: number } | undefined;
        const words = meta?.words ?? before.words;
        if (!words) {
          return NOTHING;
        }
        const anew = transaction.docChanged || words !== before.words;
        const places = anew ? placesOf(transaction.doc, words) : before.places;
        const at = Math.min(Math.max(0, meta?.at ?? before.at), Math.max(0, places.length - 1));
        return { words, places, at };
      },
    },
    props: {
      decorations: (state) => {
        const found = key.getState(state) ?? NOTHING;
        return found.places.length === 0
          ? null
          : DecorationSet.create(state.doc, found.places.map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === found.at ? 'found-here chosen' : 'found-here' })));
      },
    },
  });
}

/** Whatever the case; within one text block, over bold and italics. */
export function placesOf(doc: Node, words: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  const sought = words.toLocaleLowerCase();
  doc.descendants((block, position) => {
    if (!block.isTextblock) {
      return true;
    }
    // An atom counts as one character that nobody looks for, so that places stay right.
    const text = block.textBetween(0, block.content.size, undefined, '\u{fffc}').toLocaleLowerCase();
    if (text.length === block.content.size) {
      for (let at = text.indexOf(sought); at >= 0 && places.length < MOST; at = text.indexOf(sought, at + sought.length)) {
        places.push({ from: position + 1 + at, to: position + 1 + at + sought.length });
      }
    }
    return false;
  });
  return places;
}

export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING;
}

export function look(view: EditorView, words: string): void {
  view.dispatch(view.state.tr.setMeta(key, { words, at: 0 }));
  go(view, 0);
}

export function stopLooking(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, { words: '' }));
}

/** On to the next place, or back. */
export function go(view: EditorView, by: number): void {
  const { places, at } = foundIn(view.state);
  if (places.length === 0) {
    return;
  }
  const next = (at + by + places.length) % places.length;
  const { from, to } = places[next]!;
  const selection = TextSelection.create(view.state.doc, from, to);
  view.dispatch(view.state.tr.setMeta(key, { at: next }).setSelection(selection).scrollIntoView());
}

export function replaceOne(view: EditorView, by: string): void {
  const { places, at } = foundIn(view.state);
  const place = places[at];
  if (place) {
    view.dispatch(put(view, place, by).scrollIntoView());
    go(view, 0);
  }
}

/** All of them as one change, which one undo takes back. */
export function replaceAll(view: EditorView, by: string): number {
  const { places } = foundIn(view.state);
  const transaction = view.state.tr;
  for (const { from, to } of [...places].reverse()) {
    if (by) {
      transaction.insertText(by, from, to);
    } else {
      transaction.delete(from, to);
    }
  }
  view.dispatch(transaction);
  return places.length;
}

function put(view: EditorView, { from, to }: { from: number; to: number }, by: string) {
  return by ? view.state.tr.insertText(by, from, to) : view.state.tr.delete(from, to);
}
