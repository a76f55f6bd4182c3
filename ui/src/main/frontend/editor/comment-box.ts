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

/** A "Comment" button beside selected text, and the box it opens. Ctrl+Alt+M opens it without the mouse. */
@customElement('tessera-comment-box')
export class CommentBox extends LitElement {
  @property({ attribute: false }) view?: EditorView;
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) moment: unknown;
  @property({ attribute: false }) open?: Stretch;
  @state() private settled = false;
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
    if (changed.has('open') && this.open) {
      this.querySelector('textarea')?.focus();
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
      return html`<button type="button" class="comment-start" style=${style}
        title=${`${say(this.labels, 'comment')} (${readable('Mod-Alt-m')})`}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.tell('open-box', stretch)}
      ><svg viewBox="0 0 16 16" aria-hidden="true">${icons.comment}</svg>${say(this.labels, 'comment')}</button>`;
    }
    return html`<form class="comment-box" style=${style} role="dialog" aria-label=${say(this.labels, 'comment')}
      @submit=${this.send} @keydown=${this.keys}>
      <textarea rows="4" dir="auto" maxlength="4000" aria-label=${say(this.labels, 'comment-text')}
        placeholder=${say(this.labels, 'comment-text')}></textarea>
      <div class="row">
        <span class="hint">${readable('Mod-Enter')}</span>
        <button type="button" class="plain" @click=${() => this.tell('close-box')}>${say(this.labels, 'cancel')}</button>
        <button type="submit" class="primary">${say(this.labels, 'comment')}</button>
      </div>
    </form>`;
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
    const width = this.open ? 320 : 120;
    return {
      top: end.bottom - frame.top + 6,
      left: Math.max(0, Math.min(end.left - frame.left - 40, frame.width - width - 8)),
    };
  }

  private readonly shortcut = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM' && this.stretch) {
      event.preventDefault();
      this.tell('open-box', this.stretch);
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
    if (text) {
      this.tell('comment', text);
    }
  };

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
