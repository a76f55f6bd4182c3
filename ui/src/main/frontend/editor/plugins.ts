import { schema } from 'Frontend/generated/jar-resources/drafting/schema.js';
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { tools } from './commands';
import { comments } from './comments';
import { finding } from './find';
import { moveBlock } from './frame-commands';
import { frames } from './frames';
import type { Labels } from './labels';
import { numbering } from './numbering';
import { presence } from './presence';
import { reading } from './reading';
import { suggestions } from './suggestions';

/** Everything the editor's state does besides writing together. */
export function plugins(
  onComment: (id: string) => void,
  onSuggestion: (id: string) => void,
  onFind: () => void,
  labels: () => Labels,
): Plugin[] {
  const { nodes } = schema;
  const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  });
  const shortcuts: Record<string, Command> = {
    Enter: splitListItem(nodes.list_item),
    'Shift-Enter': breakLine,
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    'Mod-y': redo,
    'Alt-Shift-ArrowUp': moveBlock(-1),
    'Alt-Shift-ArrowDown': moveBlock(1),
    'Alt-F10': (_state, _dispatch, view) => {
      view?.dom.closest('tessera-draft')?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
      return true;
    },
    'Mod-f': () => {
      onFind();
      return true;
    },
  };
  for (const tool of tools(schema).flat()) {
    if (tool.shortcut) {
      shortcuts[tool.shortcut] = tool.run;
    }
  }
  return [
    inputRules({
      rules: [
        textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1]!.length + 1 })),
        wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
        wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, (match) => ({ order: Math.max(1, Number(match[1])) })),
      ],
    }),
    keymap(shortcuts),
    keymap(baseKeymap),
    history({ newGroupDelay: 600 }),
    dropCursor({ class: 'drop-cursor', color: false }),
    gapCursor(),
    tableEditing(),
    numbering(),
    frames(labels),
    finding(),
    comments(onComment),
    suggestions(onSuggestion),
    presence(),
    reading(),
  ];
}
