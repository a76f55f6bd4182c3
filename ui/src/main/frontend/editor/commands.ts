import { lift, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType, NodeType, Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable,
  mergeCells, splitCell, toggleHeaderRow,
} from 'prosemirror-tables';
import { icons } from './icons';

/** One thing the toolbar offers: its label is the text with the same key. */
export interface Tool {
  key: string;
  icon: keyof typeof icons;
  run: Command;
  /** Present on tools that show a state of the text (pressed or not). */
  pressed?: (state: EditorState) => boolean;
  shortcut?: string;
  table?: boolean;
}

/** The groups of the toolbar, from the nodes and marks that the schema has. */
export function tools(schema: Schema): Tool[][] {
  const { nodes, marks } = schema;
  const blocks: Tool[] = [];
  if (nodes.heading) {
    const heading = nodes.heading;
    blocks.push({ key: 'paragraph', icon: 'paragraph', run: setBlockType(nodes.paragraph), shortcut: 'Mod-Alt-0',
      pressed: (state) => isBlock(state, nodes.paragraph) });
    for (const level of [2, 3, 4]) {
      blocks.push({ key: `heading-${level}`, icon: `heading${level - 1}` as keyof typeof icons,
        run: toggleHeading(heading, nodes.paragraph, level), shortcut: `Mod-Alt-${level - 1}`,
        pressed: (state) => isBlock(state, heading, { level }) });
    }
  }
  const bold = marks.strong ?? marks.bold;
  const italic = marks.em ?? marks.italic;
  const groups: Tool[][] = [
    [
      { key: 'undo', icon: 'undo', run: undo, shortcut: 'Mod-z' },
      { key: 'redo', icon: 'redo', run: redo, shortcut: 'Mod-Shift-z' },
    ],
    blocks,
    [
      ...(bold ? [mark('bold', bold, 'Mod-b')] : []),
      ...(italic ? [mark('italic', italic, 'Mod-i')] : []),
    ],
    listTools(nodes.bullet_list, nodes.ordered_list, nodes.list_item),
    nodes.table ? tableTools() : [],
  ];
  return groups.filter((group) => group.length > 0);
}

function mark(key: 'bold' | 'italic', type: MarkType, shortcut: string): Tool {
  return { key, icon: key, run: toggleMark(type), shortcut, pressed: (state) => hasMark(state, type) };
}

function listTools(bullet?: NodeType, ordered?: NodeType, item?: NodeType): Tool[] {
  if (!bullet || !ordered || !item) {
    return [];
  }
  return [
    { key: 'bullet-list', icon: 'bullets', run: toggleList(bullet, item), shortcut: 'Mod-Shift-8',
      pressed: (state) => inside(state, bullet) },
    { key: 'ordered-list', icon: 'numbers', run: toggleList(ordered, item), shortcut: 'Mod-Shift-9',
      pressed: (state) => inside(state, ordered) },
    { key: 'outdent', icon: 'outdent', run: liftListItem(item), shortcut: 'Mod-[' },
    { key: 'indent', icon: 'indent', run: sinkListItem(item), shortcut: 'Mod-]' },
  ];
}

function tableTools(): Tool[] {
  return [
    { key: 'table', icon: 'table', run: insertTable(3, 3), pressed: isInTable },
    { key: 'row-above', icon: 'rowAbove', run: addRowBefore, table: true },
    { key: 'row-below', icon: 'rowBelow', run: addRowAfter, table: true },
    { key: 'row-delete', icon: 'rowDelete', run: deleteRow, table: true },
    { key: 'column-left', icon: 'columnLeft', run: addColumnBefore, table: true },
    { key: 'column-right', icon: 'columnRight', run: addColumnAfter, table: true },
    { key: 'column-delete', icon: 'columnDelete', run: deleteColumn, table: true },
    { key: 'header-row', icon: 'headerRow', run: toggleHeaderRow, table: true },
    { key: 'cells-merge', icon: 'mergeCells', run: eitherOf(mergeCells, splitCell), table: true },
    { key: 'table-delete', icon: 'tableDelete', run: deleteTable, table: true },
  ];
}

function eitherOf(...commands: Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view));
}

function toggleHeading(heading: NodeType, paragraph: NodeType, level: number): Command {
  return (state, dispatch, view) =>
    isBlock(state, heading, { level })
      ? setBlockType(paragraph)(state, dispatch, view)
      : setBlockType(heading, { level })(state, dispatch, view);
}

function toggleList(list: NodeType, item: NodeType): Command {
  return (state, dispatch, view) => {
    if (inside(state, list)) {
      return liftListItem(item)(state, dispatch, view) || lift(state, dispatch, view);
    }
    return wrapInList(list)(state, dispatch, view);
  };
}

function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { table, table_row: row, table_cell: cell, table_header: header } = state.schema.nodes;
    if (!table || !row || !cell || isInTable(state) || !state.selection.$from.parent.isTextblock) {
      return false;
    }
    const cells = (type: NodeType) => Array.from({ length: columns }, () => type.createAndFill()!);
    const made = table.create(null, Array.from({ length: rows }, (_, index) =>
      row.create(null, cells(index === 0 && header ? header : cell))));
    const after = state.selection.$from.after(1);
    if (!state.doc.canReplaceWith(state.doc.resolve(after).index(), state.doc.resolve(after).index(), table)) {
      return false;
    }
    if (dispatch) {
      const transaction = state.tr.insert(after, made);
      dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(after + 2))).scrollIntoView());
    }
    return true;
  };
}

function isBlock(state: EditorState, type: NodeType, attributes: Record<string, unknown> = {}): boolean {
  const parent = state.selection.$from.parent;
  return parent.type === type && Object.entries(attributes).every(([name, value]) => parent.attrs[name] === value);
}

function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

function inside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const around = $from.node(depth).type;
    if (around === type) {
      return true;
    }
    if (around.name === 'bullet_list' || around.name === 'ordered_list') {
      return false;
    }
  }
  return false;
}
