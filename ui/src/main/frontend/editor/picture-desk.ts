import type { Slice } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { say, type Labels } from './labels';
import { fileIn, insertPicture, picturesIn, withoutStrange, type Wish } from './pictures';

interface Editor {
  /** While this person may write. */
  view(): EditorView | undefined;
  labels(): Labels;
  ask(wish: Wish): void;
}

/** How pictures come into the text: by the menu, by a paste or a drop, and never from another section. */
export class PictureDesk {
  /** Seen here, so this section's. */
  private readonly known = new Set<string>();

  constructor(private readonly editor: Editor) {}

  clear(): void {
    this.known.clear();
  }

  want(wish: Wish): void {
    this.editor.ask({
      ...wish,
      done: (named) => {
        this.known.add(named.picture);
        wish.done(named);
      },
    });
  }

  /** Asks for a picture to be put where the cursor is. */
  begin(file?: File, why?: string): void {
    this.want({
      file,
      why,
      done: (named) => {
        const view = this.editor.view();
        if (view) {
          insertPicture(view, named);
        }
      },
    });
  }

  /** What is taken out of the text may come back by a paste, though it stands nowhere by then. */
  remember(view: EditorView): boolean {
    picturesIn(view.state.doc).forEach((picture) => this.known.add(picture));
    return false;
  }

  /** A picture of another section stays there: whoever reads this one need not read that one. */
  own(slice: Slice): Slice {
    const view = this.editor.view();
    if (view) {
      this.remember(view);
    }
    const kept = withoutStrange(slice, this.known);
    if (kept !== slice) {
      window.setTimeout(() => this.begin(undefined, say(this.editor.labels(), 'picture-stays')));
    }
    return kept;
  }

  /** A picture by itself; words that are copied with a picture of theirs are pasted as words. */
  pasted(event: ClipboardEvent): boolean {
    const file = fileIn(event.clipboardData);
    if (!file || !this.editor.view() || event.clipboardData?.getData('text/plain')) {
      return false;
    }
    this.begin(file);
    return true;
  }

  dropped(event: DragEvent): boolean {
    const view = this.editor.view();
    const file = fileIn(event.dataTransfer);
    const place = file && view?.posAtCoords({ left: event.clientX, top: event.clientY });
    if (!file || !view || !place) {
      return false;
    }
    event.preventDefault();
    view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
    this.begin(file);
    return true;
  }
}
