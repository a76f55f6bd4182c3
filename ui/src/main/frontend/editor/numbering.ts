import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<DecorationSet>('numbering');

/** Numbers citations by passage in order of first appearance: the same passage has the same number everywhere. */
export function numbering(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => number(state.doc),
      apply: (transaction, decorations) => (transaction.docChanged ? number(transaction.doc) : decorations),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function number(doc: Node): DecorationSet {
  const numbers = new Map<string, number>();
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'citation' || node.type.name === 'quoted_evidence') {
      const passage = String(node.attrs.passage);
      const known = numbers.get(passage) ?? numbers.size + 1;
      numbers.set(passage, known);
      decorations.push(Decoration.node(position, position + node.nodeSize, {}, { number: known }));
    }
  });
  return DecorationSet.create(doc, decorations);
}

export function numberIn(decorations: readonly Decoration[]): number | undefined {
  return decorations.find((decoration) => typeof decoration.spec.number === 'number')?.spec.number as
    | number
    | undefined;
}
