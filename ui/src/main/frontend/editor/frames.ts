import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { say, type Labels } from './labels';

/** A block that has a name of its own, by its key: "Figure 2". */
export interface Named {
  key: string;
  name: string;
}

interface Numbered {
  named: Named[];
  decorations: DecorationSet;
}

const plugin = new PluginKey<Numbered>('frames');

/** Numbers judgements, gaps, cases and figures, and lets references show what they refer to. */
export function frames(labels: () => Labels): Plugin<Numbered> {
  return new Plugin<Numbered>({
    key: plugin,
    state: {
      init: (_, state) => number(state.doc, labels()),
      apply: (transaction, before) => (transaction.docChanged ? number(transaction.doc, labels()) : before),
    },
    props: { decorations: (state) => plugin.getState(state)?.decorations },
  });
}

export function namedIn(state: EditorState): Named[] {
  return plugin.getState(state)?.named ?? [];
}

function number(doc: Node, labels: Labels): Numbered {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const decorations: Decoration[] = [];
  const references: { node: Node; position: number }[] = [];
  doc.descendants((node, position) => {
    const kind = kindOf(node);
    if (kind) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const name = say(labels, `frame-${kind}`, count);
      const key = String(node.attrs.key);
      if (!names.has(key)) {
        names.set(key, name);
      }
      decorations.push(Decoration.node(position, position + node.nodeSize, {}, { name }));
    } else if ((node.type.name === 'caption' || node.type.name === 'source') && node.content.size === 0) {
      const asked = say(labels, `${node.type.name}-missing`);
      decorations.push(Decoration.node(position, position + node.nodeSize, { 'data-placeholder': asked }));
    } else if (node.type.name === 'reference') {
      references.push({ node, position });
    }
    return !node.isTextblock || node.content.size > 0;
  });
  for (const { node, position } of references) {
    const shown = names.get(String(node.attrs.to)) ?? say(labels, 'reference-gone');
    decorations.push(Decoration.node(position, position + node.nodeSize, { 'data-shown': shown, 'aria-label': shown, role: 'img' }));
  }
  return {
    named: [...names].map(([key, name]) => ({ key, name })),
    decorations: DecorationSet.create(doc, decorations),
  };
}

function kindOf(node: Node): string | undefined {
  switch (node.type.name) {
    case 'judgement':
    case 'figure':
      return node.type.name;
    case 'framed':
      return String(node.attrs.kind);
    default:
      return undefined;
  }
}

export function nameIn(decorations: readonly Decoration[]): string {
  return String(decorations.find((decoration) => decoration.spec.name)?.spec.name ?? '');
}
