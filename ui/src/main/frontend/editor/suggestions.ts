import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Mappable } from 'prosemirror-transform';
import { element } from './elements';
import { hueOf } from './presence';

/** A suggested change: words to strike from..to, words to put behind them. */
export interface Suggested {
  id: string;
  author: string;
  from: number;
  to: number;
  becomes: string;
}

interface Shown {
  decorations: DecorationSet;
  chosen: string | null;
}

type News = { suggested: Suggested[] } | { chosen: string | null };

export const suggestionsKey = new PluginKey<Shown>('suggestions');

/** Suggested changes in the text, in their author's colour: what would go struck through, what would come underlined. */
export function suggestions(onChosen: (id: string) => void): Plugin<Shown> {
  let titles = (author: string) => author;
  return new Plugin<Shown>({
    key: suggestionsKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, chosen: null }),
      apply(transaction, shown) {
        const news = transaction.getMeta(suggestionsKey) as (News & { title?: typeof titles }) | undefined;
        titles = news?.title ?? titles;
        if (news && 'suggested' in news) {
          const size = transaction.doc.content.size;
          const all = news.suggested.filter((one) => one.from <= one.to && one.to <= size);
          return { ...shown, decorations: drawn(transaction.doc, all, shown.chosen, titles) };
        }
        const decorations = shown.decorations.map(transaction.mapping, transaction.doc);
        if (news) {
          const all = found(decorations);
          return { decorations: drawn(transaction.doc, all, news.chosen, titles), chosen: news.chosen };
        }
        return { ...shown, decorations };
      },
    },
    props: {
      decorations: (state) => suggestionsKey.getState(state)?.decorations,
      handleClick(view, position, event) {
        const words = (event.target as HTMLElement).closest<HTMLElement>('[data-suggestion]');
        const id = words?.dataset['suggestion'];
        if (id) {
          onChosen(id);
        }
        return false;
      },
    },
  });
}

/** Where the suggestion stands now, undefined when the text no longer has the place. */
export function placeOf(state: EditorState, id: string): number | undefined {
  return found(suggestionsKey.getState(state)?.decorations).find((one) => one.id === id)?.from;
}

/** Suggestions of one version carried over the maps of what has happened since, in order. */
export function carryChanges(all: Suggested[], maps: readonly Mappable[]): Suggested[] {
  return all.map((one) => {
    let { from, to } = one;
    const insertion = from === to;
    for (const map of maps) {
      from = map.map(from, insertion ? -1 : 1);
      to = map.map(to, -1);
    }
    return { ...one, from, to: Math.max(from, to) };
  });
}

function found(decorations: DecorationSet | undefined): Suggested[] {
  const all = new Map<string, Suggested>();
  for (const one of decorations?.find() ?? []) {
    const suggested = one.spec.suggested as Suggested;
    const strikes = one.from < one.to;
    if (strikes || !all.has(suggested.id)) {
      all.set(suggested.id, { ...suggested, from: one.from, to: one.to });
    }
  }
  return [...all.values()];
}

function drawn(
  doc: EditorState['doc'], all: Suggested[], chosen: string | null, title: (author: string) => string,
): DecorationSet {
  return DecorationSet.create(doc, all.flatMap((one) => {
    const look = { style: `--hue:${hueOf(one.author)}`, 'data-suggestion': one.id, title: title(one.author) };
    const now = one.id === chosen ? ' chosen' : '';
    const decorations: Decoration[] = [];
    if (one.from < one.to) {
      decorations.push(Decoration.inline(
        one.from, one.to, { ...look, nodeName: 'del', class: `suggested${now}` },
        { suggested: one, inclusiveEnd: false, inclusiveStart: false },
      ));
    }
    if (one.becomes) {
      decorations.push(Decoration.widget(
        one.to,
        () => element('ins', { ...look, class: `suggested${now}`, contenteditable: 'false' }, one.becomes),
        { suggested: one, key: `${one.id}${now}`, side: 5, ignoreSelection: true },
      ));
    }
    return decorations;
  }));
}
