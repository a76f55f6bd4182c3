import { newKey, schema } from 'Frontend/generated/jar-resources/drafting/schema.js';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';

const { nodes } = schema;

/** What the menu of blocks offers, by the key of its label. */
export const FRAMES: Record<string, () => Node> = {
  'frame-new-judgement': () => nodes.judgement.create({ key: newKey() }, nodes.paragraph.create()),
  'frame-new-gap': () => framed('gap'),
  'frame-new-country': () => framed('country'),
  'frame-new-case': () => framed('case'),
  'frame-new-callout': () => framed('callout'),
  'frame-new-figure': () =>
    nodes.figure.create({ key: newKey() }, [nodes.paragraph.create(), nodes.caption.create(), nodes.source.create()]),
};

function framed(kind: string): Node {
  return nodes.framed.create({ key: newKey(), kind }, nodes.paragraph.create());
}

/** Puts a frame below the present block, or in place of it if it is an empty line, and goes into it. */
export function insertFrame(make: () => Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth === 0) {
      return false;
    }
    const empty = $from.depth === 1 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
    if (dispatch) {
      const made = make();
      const at = empty ? $from.before(1) : $from.after(1);
      const transaction = empty ? state.tr.replaceWith(at, $from.after(1), made) : state.tr.insert(at, made);
      const behind = at + made.nodeSize;
      if (behind >= transaction.doc.content.size) {
        transaction.insert(behind, nodes.paragraph.create());
      }
      dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1))).scrollIntoView());
    }
    return true;
  };
}

export function insertReference(to: string): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) {
      return false;
    }
    dispatch?.(state.tr.insert(state.selection.to, nodes.reference.create({ to })).scrollIntoView());
    return true;
  };
}

/** Moves the present block, or the frame or list that it stands in, over its neighbour. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth === 0) {
      return false;
    }
    const index = $from.index(0);
    if (index + by < 0 || index + by >= state.doc.childCount) {
      return false;
    }
    if (dispatch) {
      const block = state.doc.child(index);
      const start = $from.before(1);
      const target = by < 0 ? start - state.doc.child(index - 1).nodeSize : start + state.doc.child(index + 1).nodeSize;
      const inside = state.selection.from - start;
      const transaction = state.tr.delete(start, start + block.nodeSize).insert(target, block);
      dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(target + inside))).scrollIntoView());
    }
    return true;
  };
}
