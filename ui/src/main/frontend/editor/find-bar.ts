import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { EditorView } from 'prosemirror-view';
import { foundIn, go, look, replaceAll, replaceOne, stopLooking } from './find';
import { say, type Labels } from './labels';
import { enter } from './reading';

/** Find and replace: Enter goes on, Shift with Enter back, Escape returns to the text. */
@customElement('tessera-find')
export class FindBar extends LitElement {
  @property({ attribute: false }) view?: EditorView;
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) moment: unknown;
  @property({ type: Boolean }) mayEdit = false;
  @query('input', true) private words!: HTMLInputElement;
  @query('input.instead') private instead!: HTMLInputElement | null;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  protected firstUpdated(): void {
    this.words.focus();
  }

  render() {
    const view = this.view;
    if (!view) {
      return nothing;
    }
    const { places, at, words } = foundIn(view.state);
    const told = !words ? '' : places.length === 0
      ? say(this.labels, 'find-nothing')
      : say(this.labels, 'find-at', at + 1, places.length);
    return html`<form class="find-bar" role="search" aria-label=${say(this.labels, 'find')} @submit=${this.submit} @keydown=${this.pressed}>
      <input type="text" aria-label=${say(this.labels, 'find')} placeholder=${say(this.labels, 'find')}
        @input=${(event: InputEvent) => look(view, (event.target as HTMLInputElement).value)} />
      <span class="find-told" role="status">${told}</span>
      <button type="button" class="plain" aria-label=${say(this.labels, 'find-back')} @click=${() => go(view, -1)}>↑</button>
      <button type="button" class="plain" aria-label=${say(this.labels, 'find-on')} @click=${() => go(view, 1)}>↓</button>
      ${this.mayEdit ? html`
        <input type="text" class="instead" aria-label=${say(this.labels, 'replace-by')} placeholder=${say(this.labels, 'replace-by')} />
        <button type="button" class="plain" @click=${() => replaceOne(view, this.instead?.value ?? '')}>${say(this.labels, 'replace')}</button>
        <button type="button" class="plain" @click=${() => replaceAll(view, this.instead?.value ?? '')}>${say(this.labels, 'replace-all')}</button>` : nothing}
      <button type="button" class="plain find-close" aria-label=${say(this.labels, 'find-close')} @click=${this.leave}>×</button>
    </form>`;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.view) {
      go(this.view, 1);
    }
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    } else if (event.key === 'Enter' && event.shiftKey && this.view) {
      event.preventDefault();
      go(this.view, -1);
    }
  };

  private readonly leave = (): void => {
    if (this.view) {
      stopLooking(this.view);
      enter(this.view);
    }
    this.dispatchEvent(new CustomEvent('close-find'));
  };
}
