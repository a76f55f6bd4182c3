import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Mappable } from 'prosemirror-transform';

/** Where a comment is anchored. Positions are those of the section at the version it came with. */
export interface Anchor {
  id: string;
  number: number;
  from: number;
  to: number;
  answered: boolean;
}

interface Shown {
  decorations: DecorationSet;
  chosen: string | null;
}

type Change = { anchors: Anchor[] } | { chosen: string | null };

export const commentsKey = new PluginKey<Shown>('comments');

/** Highlights of commented stretches. They follow the text locally until the server says where they are. */
export function comments(onChosen: (id: string) => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key: commentsKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, chosen: null }),
      apply(transaction, shown) {
        const change = transaction.getMeta(commentsKey) as Change | undefined;
        if (change && 'anchors' in change) {
          const size = transaction.doc.content.size;
          const decorations = change.anchors
            .filter((anchor) => anchor.from < anchor.to && anchor.to <= size)
            .map((anchor) => decorate(anchor, anchor.from, anchor.to, anchor.id === shown.chosen));
          return { ...shown, decorations: DecorationSet.create(transaction.doc, decorations) };
        }
        const decorations = shown.decorations.map(transaction.mapping, transaction.doc);
        if (change) {
          const all = decorations.find();
          const redrawn = all.map((old) => {
            const anchor = old.spec.anchor as Anchor;
            return decorate(anchor, old.from, old.to, anchor.id === change.chosen);
          });
          return { decorations: DecorationSet.create(transaction.doc, redrawn), chosen: change.chosen };
        }
        return { ...shown, decorations };
      },
    },
    props: {
      decorations: (state) => commentsKey.getState(state)?.decorations,
      handleClick(view, position) {
        const hit = at(view.state, position);
        if (hit) {
          onChosen(hit.id);
        }
        return false;
      },
    },
  });
}

/** The stretch's present position, undefined when its text is gone. */
export function stretchOf(state: EditorState, id: string): { from: number; to: number } | undefined {
  const found = commentsKey.getState(state)?.decorations.find(undefined, undefined, (spec) => spec.anchor?.id === id);
  return found?.[0];
}

/** Anchors of one version carried over the maps of what has happened since, in order. */
export function carry(anchors: Anchor[], maps: readonly Mappable[]): Anchor[] {
  return anchors.map((anchor) => {
    let { from, to } = anchor;
    for (const map of maps) {
      from = map.map(from, 1);
      to = map.map(to, -1);
    }
    return { ...anchor, from, to: Math.max(from, to) };
  });
}

function at(state: EditorState, position: number): Anchor | undefined {
  const hits = commentsKey.getState(state)?.decorations.find(position, position) ?? [];
  const innermost = hits.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  return innermost?.spec.anchor as Anchor | undefined;
}

function decorate(anchor: Anchor, from: number, to: number, chosen: boolean): Decoration {
  const state = `${anchor.answered ? ' answered' : ''}${chosen ? ' chosen' : ''}`;
  return Decoration.inline(from, to, { class: `comment-stretch${state}` }, { anchor, inclusiveEnd: false });
}
