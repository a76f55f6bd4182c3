import { newKey, schema } from 'Frontend/generated/jar-resources/drafting/schema.js';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { insertFrame } from './frame-commands';

const { nodes } = schema;

/** A picture as the text names it. */
export interface Named {
  picture: string;
  digest: string;
  alternative: string;
}

/** A picture that somebody wants to put in: asked for in a dialog, then done. */
export interface Wish {
  file?: File;
  alternative?: string;
  /** Said above the form: why it is asked. */
  why?: string;
  done: (named: Named) => void;
}

export const TAKEN = 'image/png,image/jpeg';

/** Says what was wrong with a picture, in the server's words; without words it could not be asked. */
export class NotTaken extends Error {}

export function addressOf(section: string, picture: string): string {
  return `api/sections/${section}/pictures/${picture}`;
}

export async function send(section: string, file: File): Promise<Omit<Named, 'alternative'>> {
  const answer = await fetch(`api/sections/${section}/pictures`, {
    method: 'POST',
    headers: { Accept: 'application/json, application/problem+json', 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new NotTaken('');
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new NotTaken(String(told.problems?.[0]?.message ?? told.detail ?? ''));
  }
  return { picture: String(told.id), digest: String(told.digest) };
}

/** The first picture among files that are pasted or dropped. */
export function fileIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/'));
}

export function picturesIn(doc: Node | Fragment): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type === nodes.picture) {
      found.push(String(node.attrs.picture));
    }
  });
  return found;
}

/** A pasted text without pictures of other sections, which the server would refuse with all the rest. */
export function withoutStrange(slice: Slice, known: ReadonlySet<string>): Slice {
  const fragment = (content: Fragment): Fragment => {
    const kept: Node[] = [];
    content.forEach((node) => {
      const strange = node.type === nodes.picture && !known.has(String(node.attrs.picture));
      kept.push(strange ? nodes.paragraph.create() : node.isText ? node : node.copy(fragment(node.content)));
    });
    return Fragment.from(kept);
  };
  return picturesIn(slice.content).every((picture) => known.has(picture))
    ? slice
    : new Slice(fragment(slice.content), slice.openStart, slice.openEnd);
}

/** A figure of its own with the picture, its caption to be written next. */
export function insertPicture(view: EditorView, named: Named): void {
  const key = newKey();
  const make = () =>
    nodes.figure.create({ key }, [nodes.picture.create({ ...named }), nodes.caption.create(), nodes.source.create()]);
  if (!insertFrame(make)(view.state, view.dispatch)) {
    view.dispatch(view.state.tr.insert(view.state.doc.content.size, make()));
  }
  goToCaption(view, key);
}

/** What is typed next is the caption: with the picture itself chosen it would take the picture's place. */
function goToCaption(view: EditorView, key: unknown): void {
  view.state.doc.descendants((figure, position) => {
    if (figure.type === nodes.figure && figure.attrs.key === key) {
      figure.forEach((child, offset) => {
        if (child.type === nodes.caption) {
          const end = position + 1 + offset + child.nodeSize - 1;
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)).scrollIntoView());
        }
      });
    }
    return figure.type === view.state.doc.type;
  });
  view.focus();
}

/** Into a figure that stands at the position: in place of its only empty line, else above its caption. */
export function addToFigure(view: EditorView, at: number, named: Named): void {
  const figure = view.state.doc.nodeAt(at);
  if (figure?.type !== nodes.figure) {
    return;
  }
  const first = figure.child(0);
  const blank = figure.childCount === 3 && first.type === nodes.paragraph && first.content.size === 0;
  let caption = at + 1;
  figure.forEach((child, offset) => {
    if (child.type === nodes.caption) {
      caption = at + 1 + offset;
    }
  });
  const picture = nodes.picture.create({ ...named });
  view.dispatch(blank
    ? view.state.tr.replaceWith(at + 1, at + 1 + first.nodeSize, picture)
    : view.state.tr.insert(caption, picture));
  goToCaption(view, figure.attrs.key);
}

/** Another picture in its place. */
export function changePicture(view: EditorView, at: number, named: Named): void {
  if (view.state.doc.nodeAt(at)?.type === nodes.picture) {
    view.dispatch(view.state.tr.replaceWith(at, at + 1, nodes.picture.create({ ...named })));
    goToCaption(view, view.state.doc.resolve(at).parent.attrs.key);
  }
}

/** Out of its figure, which keeps its caption. */
export function removePicture(view: EditorView, at: number): void {
  const place = view.state.doc.resolve(at);
  const alone = place.parent.childCount === 3;
  view.dispatch(alone
    ? view.state.tr.replaceWith(at, at + 1, nodes.paragraph.create())
    : view.state.tr.delete(at, at + 1));
  view.focus();
}
