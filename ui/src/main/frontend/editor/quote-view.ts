import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView } from 'prosemirror-view';
import { codes } from './citation-view';
import { element } from './elements';
import { say } from './labels';
import { numberIn } from './numbering';
import type { Surroundings } from './surroundings';
import type { Readable, Words } from './words';

/** Quoted evidence: the document holds only the passage's id, the words come under this reader's rights. */
export class QuoteView implements NodeView {
  readonly dom: HTMLElement;
  private node: Node;
  private words: Words | undefined;
  private number: number | undefined;
  private translating = false;
  private readonly stop: () => void;

  constructor(
    node: Node,
    decorations: readonly Decoration[],
    private readonly around: Surroundings,
  ) {
    this.node = node;
    this.number = numberIn(decorations);
    this.dom = element('figure', { class: 'quoted', contenteditable: 'false', 'data-passage': this.passage });
    this.stop = around.desk.watch(this.passage, (words) => {
      this.words = words;
      if (!this.translating || words.state !== 'readable' || words.translation) {
        this.translating = false;
        this.draw();
      }
    });
    this.draw();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'quoted_evidence' || String(node.attrs.passage) !== this.passage) {
      return false;
    }
    const number = numberIn(decorations);
    if (number !== this.number || !node.sameMarkup(this.node)) {
      this.node = node;
      this.number = number;
      if (!this.translating) {
        this.draw();
      }
    }
    return true;
  }

  stopEvent(event: Event): boolean {
    const target = event.target;
    return target instanceof HTMLElement && target.closest('button, textarea, form, input') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('selected');
  }

  destroy(): void {
    this.stop();
  }

  private get passage(): string {
    return String(this.node.attrs.passage);
  }

  private draw(): void {
    this.dom.classList.toggle('gone', this.words?.state === 'withheld' || this.words?.state === 'withdrawn');
    if (!this.words) {
      this.dom.replaceChildren(element('p', { class: 'quoted-wait' }, say(this.around.labels, 'fetching')));
    } else if (this.words.state === 'readable') {
      this.dom.replaceChildren(...this.readable(this.words));
    } else {
      this.dom.replaceChildren(
        element('p', { class: 'quoted-gone' },
          element('strong', {}, say(this.around.labels, this.words.state)), ' ',
          say(this.around.labels, `${this.words.state}-long`)),
      );
    }
  }

  private readable(words: Readable): HTMLElement[] {
    const quoted = this.range(words.text);
    const original = element('blockquote', { lang: words.language ?? undefined, class: 'original' }, quoted);
    const parts: HTMLElement[] = [];
    if (words.translation) {
      const { text, language, author, verified } = words.translation;
      const kind = say(this.around.labels, verified ? 'translation-verified' : 'translation-working', author);
      parts.push(
        element('div', { class: 'bilingual' },
          element('div', {},
            element('blockquote', { lang: language }, text),
            element('div', { class: `translation-kind${verified ? ' verified' : ''}` }, kind)),
          element('div', {}, original, element('div', { class: 'translation-kind' }, words.languageName))),
      );
    } else {
      parts.push(original);
      if (words.translationNeeded) {
        parts.push(this.needed(words));
      }
    }
    parts.push(this.source(words));
    return parts;
  }

  private range(text: string): string {
    const from = Number(this.node.attrs.from ?? 0);
    const to = Number(this.node.attrs.to ?? 0);
    return to > from && to <= text.length ? text.slice(from, to) : text;
  }

  private source(words: Readable): HTMLElement {
    const open = element('button', { type: 'button', class: 'quoted-open' }, `${words.document} · ${words.locator}`);
    open.addEventListener('click', () => this.around.openPassage(this.passage));
    const why = element('button', { type: 'button', class: 'quoted-why' }, say(this.around.labels, 'why'));
    why.addEventListener('click', () => this.around.why(this.passage));
    return element('figcaption', {},
      element('span', { class: 'quoted-number' }, String(this.number ?? '')),
      element('strong', { title: words.ownerName }, words.ownerName), open, codes(words), why);
  }

  private needed(words: Readable): HTMLElement {
    const labels = this.around.labels;
    const notice = element('div', { class: 'translation-needed' },
      element('span', { class: 'badge-needed' }, say(labels, 'translation-needed', words.languageName)));
    if (words.mayTranslate) {
      const begin = element('button', { type: 'button', class: 'plain' }, say(labels, 'translate'));
      begin.addEventListener('click', () => {
        this.translating = true;
        notice.replaceWith(this.form());
        this.dom.querySelector('textarea')?.focus();
      });
      notice.append(begin);
    }
    return notice;
  }

  private form(): HTMLElement {
    const labels = this.around.labels;
    const field = element('textarea', { rows: '4', 'aria-label': say(labels, 'translation-text'), dir: 'auto' });
    const keep = element('button', { type: 'submit', class: 'primary' }, say(labels, 'translation-keep'));
    const cancel = element('button', { type: 'button', class: 'plain' }, say(labels, 'cancel'));
    const form = element('form', { class: 'translation-form' }, field,
      element('div', { class: 'row' }, cancel, keep));
    cancel.addEventListener('click', () => {
      this.translating = false;
      this.draw();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) {
        keep.disabled = true;
        this.around.translate(this.passage, field.value.trim());
      }
    });
    return form;
  }
}
