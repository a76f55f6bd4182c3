import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Who only reads has no caret: the arrow keys choose a paragraph, which can be commented on without a mouse. */
export function reading(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const down = event.key === 'ArrowDown';
          const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
          if (view.editable || event.target !== view.dom || !plain || !(down || event.key === 'ArrowUp')) {
            return false;
          }
          event.preventDefault();
          choose(view, down);
          return true;
        },
      },
    },
  });
}

function choose(view: EditorView, down: boolean): void {
  const lines: { from: number; to: number }[] = [];
  view.state.doc.descendants((node, position) => {
    if (node.isTextblock && node.content.size > 0) {
      lines.push({ from: position + 1, to: position + 1 + node.content.size });
    }
    return !node.isTextblock;
  });
  const { empty, from } = view.state.selection;
  const here = empty ? 0 : from;
  const line = down ? lines.find((one) => one.from > here) : lines.findLast((one) => one.from < here);
  if (line) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, line.from, line.to)));
    // The page's own selection too: the editor sets it only for who may write, and screen readers speak it.
    const start = view.domAtPos(line.from);
    const end = view.domAtPos(line.to);
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    const shown = start.node instanceof Element ? start.node : start.node.parentElement;
    shown?.scrollIntoView({ block: 'nearest' });
  }
}

/** Back into the text, which the editor itself does only for who may write. */
export function enter(view: EditorView): void {
  if (view.editable) {
    view.focus();
  } else {
    view.dom.focus({ preventScroll: true });
  }
}
