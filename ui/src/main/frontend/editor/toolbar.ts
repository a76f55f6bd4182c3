import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { tools, type Tool } from './commands';
import { FRAMES, insertFrame, insertReference } from './frame-commands';
import { namedIn } from './frames';
import { icons } from './icons';
import { say, type Labels } from './labels';
import './tool-menu';
import type { Choice } from './tool-menu';

/** Asked for in a dialog before it can be put in. */
const PICTURE = 'frame-new-picture';

/** The toolbar: one tab stop, arrow keys move in it (WAI-ARIA toolbar pattern); tables' tools appear inside a table. Alt+F10 leads here. */
@customElement('tessera-toolbar')
export class Toolbar extends LitElement {
  @property({ attribute: false }) view?: EditorView;
  @property({ attribute: false }) labels: Labels = {};
  /** Changes with every state of the text, so that pressed and possible are drawn anew. */
  @property({ attribute: false }) moment: unknown;
  private current = '';

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  render() {
    const view = this.view;
    if (!view) {
      return nothing;
    }
    const inTable = isInTable(view.state);
    const groups = tools(view.state.schema).map((group) => group.filter((tool) => !tool.table || inTable));
    const keys = [...groups.flat().map((tool) => tool.key), 'insert', 'refer'];
    if (!keys.includes(this.current)) {
      this.current = keys[0] ?? '';
    }
    return html`<div role="toolbar" class="tools" aria-label=${say(this.labels, 'toolbar')}
      aria-keyshortcuts="Alt+F10" @keydown=${this.move}>
      ${groups.map((group) => html`<div class="group">${group.map((tool) => this.button(tool, view))}</div>`)}
      ${this.menus(view)}
    </div>`;
  }

  private menus(view: EditorView) {
    const frames = [...Object.keys(FRAMES), PICTURE].map((key) => [key, say(this.labels, key)] as const);
    const named = namedIn(view.state).map(({ key, name }) => [key, name] as const);
    return html`<div class="group">
      ${this.menu('insert', frames, (key) => this.insert(key, view))}
      ${this.menu('refer', named, (key) => insertReference(key)(view.state, view.dispatch))}
    </div>`;
  }

  private insert(key: string, view: EditorView): boolean {
    if (key === PICTURE) {
      this.dispatchEvent(new CustomEvent('want-picture'));
      return false;
    }
    return insertFrame(FRAMES[key]!)(view.state, view.dispatch);
  }

  private menu(key: string, choices: readonly Choice[], act: (choice: string) => boolean) {
    return html`<tessera-menu class="menu-place" .tool=${key} .name=${say(this.labels, key)} .choices=${choices}
      .current=${key === this.current} @focusin=${() => this.take(key)}
      @chosen=${(event: CustomEvent<string>) => act(event.detail) && this.view?.focus()}></tessera-menu>`;
  }

  private button(tool: Tool, view: EditorView) {
    const name = say(this.labels, tool.key);
    const possible = tool.run(view.state);
    const pressed = tool.pressed ? String(tool.pressed(view.state)) : nothing;
    return html`<button
      type="button"
      data-key=${tool.key}
      title=${tool.shortcut ? `${name} (${readable(tool.shortcut)})` : name}
      aria-label=${name}
      aria-pressed=${pressed}
      aria-disabled=${String(!possible)}
      tabindex=${tool.key === this.current ? 0 : -1}
      @mousedown=${(event: Event) => event.preventDefault()}
      @focus=${() => this.take(tool.key)}
      @click=${() => this.run(tool, view)}
    ><svg viewBox="0 0 16 16" aria-hidden="true">${svg`${icons[tool.icon]}`}</svg></button>`;
  }

  private take(key: string): void {
    if (this.current !== key) {
      this.current = key;
      this.requestUpdate();
    }
  }

  private run(tool: Tool, view: EditorView): void {
    if (tool.run(view.state, view.dispatch, view)) {
      view.focus();
    }
  }

  private readonly move = (event: KeyboardEvent): void => {
    const buttons = [...this.querySelectorAll<HTMLElement>('button[data-key]')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape') {
      this.view?.focus();
    }
  };
}

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

export function readable(shortcut: string): string {
  return shortcut
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('Alt', mac ? '⌥' : 'Alt')
    .replace('Shift', mac ? '⇧' : 'Shift')
    .replace(/-(.)$/, (_, key: string) => `-${key.toUpperCase()}`)
    .replaceAll('-', '+');
}
