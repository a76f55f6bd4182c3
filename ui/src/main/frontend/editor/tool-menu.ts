import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** One thing to choose: its key and its name. */
export type Choice = readonly [string, string];

/**
 * A button with a menu of things to insert (WAI-ARIA menu button): arrow keys and first letters move in it, Escape leaves
 * it. A list to choose from would act on the first arrow key already.
 */
@customElement('tessera-menu')
export class ToolMenu extends LitElement {
  @property({ attribute: false }) tool = '';
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Whether the toolbar's one tab stop is here. */
  @property({ attribute: false }) current = false;
  @state() private open = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  render() {
    return html`<button type="button" class="tool-menu" data-key=${this.tool} aria-haspopup="menu"
        aria-expanded=${String(this.open)} aria-disabled=${String(this.choices.length === 0)}
        tabindex=${this.current ? 0 : -1} @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.show(!this.open)} @keydown=${this.pressed}
      >${this.name}<span aria-hidden="true"> ▾</span></button>
      ${this.open ? html`<div role="menu" class="tool-choices" aria-label=${this.name} @keydown=${this.move} @focusout=${this.left}>
        ${this.choices.map(([key, name]) => html`<button type="button" role="menuitem" tabindex="-1" data-choice=${key}
          @click=${() => this.choose(key)}>${name}</button>`)}
      </div>` : nothing}`;
  }

  protected updated(changed: Map<string, unknown>): void {
    if (changed.has('open') && this.open) {
      this.items()[0]?.focus();
    }
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private show(open: boolean): void {
    this.open = open && this.choices.length > 0;
  }

  private choose(key: string): void {
    this.show(false);
    this.dispatchEvent(new CustomEvent('chosen', { detail: key }));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.show(true);
    }
  };

  private readonly move = (event: KeyboardEvent): void => {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape') {
      this.show(false);
      this.querySelector('button')?.focus();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLocaleLowerCase();
      [...items.slice(at + 1), ...items].find((item) => item.textContent?.toLocaleLowerCase().startsWith(letter))?.focus();
    }
    // What moves in the menu does not move in the toolbar.
    event.stopPropagation();
  };

  private readonly left = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.show(false);
    }
  };
}
