import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EditorView } from 'prosemirror-view';
import { icons } from './icons';
import { say, type Labels } from './labels';
import { readable } from './toolbar';

interface Stretch {
  from: number;
  to: number;
}

/** What stands for a source in words that are edited as plain text. */
const SOURCE = '\ufffc';
const SHOWN_SOURCE = '※';

/**
 * "Comment" and "Suggest" beside selected text, and the box they open. Ctrl+Alt+M and Ctrl+Alt+S open it without the mouse.
 */
@customElement('tessera-comment-box')
export class CommentBox extends LitElement {
  @property({ attribute: false }) view?: EditorView;
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) moment: unknown;
  @property({ attribute: false }) open?: Stretch;
  @property({ type: Boolean }) maySuggest = false;
  @state() private settled = false;
  @state() private suggesting = false;
  private timer: number | undefined;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.shortcut);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.shortcut);
    window.clearTimeout(this.timer);
  }

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('moment')) {
      // The button waits until the selection rests, so that it does not follow the mouse.
      window.clearTimeout(this.timer);
      this.settled = false;
      if (this.stretch) {
        this.timer = window.setTimeout(() => (this.settled = true), 180);
      }
    }
  }

  protected updated(changed: Map<string, unknown>): void {
    if ((changed.has('open') || changed.has('suggesting')) && this.open) {
      const words = this.querySelector('textarea');
      words?.focus();
      words?.setSelectionRange(words.value.length, words.value.length);
    }
  }

  render() {
    const stretch = this.open ?? (this.settled ? this.stretch : undefined);
    const place = stretch && this.place(stretch);
    if (!stretch || !place) {
      return nothing;
    }
    const style = `top:${place.top}px;left:${place.left}px`;
    if (!this.open) {
      return html`<div class="comment-starts" style=${style}>
        ${this.start('comment', 'comment', 'Mod-Alt-m', false, stretch)}
        ${this.maySuggest && this.oneLine(stretch)
          ? this.start('suggest-short', 'suggest', 'Mod-Alt-s', true, stretch)
          : nothing}
        <button type="button" class="comment-start" data-act="who-wrote" title=${say(this.labels, 'who-wrote-long')}
          @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.tell('who', stretch)}
        >${say(this.labels, 'who-wrote')}</button>
        <button type="button" class="comment-start" data-act="why" title=${say(this.labels, 'why-long')}
          @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.tell('why', stretch)}
        >${say(this.labels, 'why')}</button>
      </div>`;
    }
    if (this.suggesting) {
      return html`<div role="dialog" class="comment-box suggest-box" style=${style} aria-label=${say(this.labels, 'suggest')}>
       <form @submit=${this.send} @keydown=${this.keys}>
        <label>${say(this.labels, 'suggest-words')}
          <textarea name="words" rows="5" dir="auto" maxlength="4000" .value=${this.words(stretch)}></textarea></label>
        <label>${say(this.labels, 'suggest-why')}
          <textarea name="why" rows="2" dir="auto" maxlength="4000"></textarea></label>
        <div class="box-acts">
          <span class="hint">${readable('Mod-Enter')}</span>
          <button type="button" class="plain" @click=${() => this.tell('close-box')}>${say(this.labels, 'cancel')}</button>
          <button type="submit" class="primary">${say(this.labels, 'suggest-short')}</button>
        </div>
       </form>
      </div>`;
    }
    return html`<div role="dialog" class="comment-box" style=${style} aria-label=${say(this.labels, 'comment')}>
     <form @submit=${this.send} @keydown=${this.keys}>
      <textarea rows="4" dir="auto" maxlength="4000" aria-label=${say(this.labels, 'comment-text')}
        placeholder=${say(this.labels, 'comment-text')}></textarea>
      <div class="box-acts">
        <span class="hint">${readable('Mod-Enter')}</span>
        <button type="button" class="plain" @click=${() => this.tell('close-box')}>${say(this.labels, 'cancel')}</button>
        <button type="submit" class="primary">${say(this.labels, 'comment')}</button>
      </div>
     </form>
    </div>`;
  }

  private start(label: string, long: string, keys: string, suggesting: boolean, stretch: Stretch) {
    return html`<button type="button" class="comment-start" data-act=${long}
      title=${`${say(this.labels, long)} (${readable(keys)})`}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.begin(suggesting, stretch)}
    ><svg viewBox="0 0 16 16" aria-hidden="true">${suggesting ? icons.suggest : icons.comment}</svg>${say(this.labels, label)}</button>`;
  }

  private begin(suggesting: boolean, stretch: Stretch): void {
    this.suggesting = suggesting;
    this.tell('open-box', stretch);
  }

  /** A suggestion stays within one paragraph or heading. */
  private oneLine({ from, to }: Stretch): boolean {
    const doc = this.view?.state.doc;
    const start = doc?.resolve(from);
    return !!start && start.parent.isTextblock && start.sameParent(doc!.resolve(to));
  }

  private words({ from, to }: Stretch): string {
    return this.view!.state.doc.textBetween(from, to, ' ', SHOWN_SOURCE);
  }

  private get stretch(): Stretch | undefined {
    const state = this.view?.state;
    if (!state || state.selection.empty) {
      return undefined;
    }
    const { from, to } = state.selection;
    const something = state.doc.textBetween(from, to, '', '\ufffc').trim() !== '';
    return something ? { from, to } : undefined;
  }

  /** Below the selection's end, within the element around. */
  private place({ to }: Stretch): { top: number; left: number } | undefined {
    const view = this.view;
    if (!view || to > view.state.doc.content.size) {
      return undefined;
    }
    const end = view.coordsAtPos(to, -1);
    const frame = (this.parentElement ?? this).getBoundingClientRect();
    const width = this.open ? (this.suggesting ? 420 : 320) : this.maySuggest ? 480 : 370;
    return {
      top: end.bottom - frame.top + 6,
      left: Math.max(0, Math.min(end.left - frame.left - 40, frame.width - width - 8)),
    };
  }

  private readonly shortcut = (event: KeyboardEvent): void => {
    const stretch = this.stretch;
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || !stretch) {
      return;
    }
    if (event.code === 'KeyM') {
      event.preventDefault();
      this.begin(false, stretch);
    } else if (event.code === 'KeyS' && this.maySuggest && this.oneLine(stretch)) {
      event.preventDefault();
      this.begin(true, stretch);
    }
  };

  private readonly keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.tell('close-box');
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      (event.currentTarget as HTMLFormElement).requestSubmit();
    }
  };

  private readonly send = (event: Event): void => {
    event.preventDefault();
    const text = this.querySelector('textarea')?.value.trim();
    if (this.suggesting) {
      const said = new FormData(event.currentTarget as HTMLFormElement);
      const becomes = String(said.get('words') ?? '').replaceAll(SHOWN_SOURCE, SOURCE);
      this.tell('suggest', { becomes, why: String(said.get('why') ?? '') });
    } else if (text) {
      this.tell('comment', text);
    }
  };

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
