import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView } from 'prosemirror-view';
import { element } from './elements';
import { say } from './labels';
import { numberIn } from './numbering';
import type { Surroundings } from './surroundings';
import type { Words } from './words';

/** A citation in the text: a small raised chip with the owner's country and a number, a card on hover and focus. */
export class CitationView implements NodeView {
  readonly dom: HTMLElement;
  private readonly chip: HTMLElement;
  private readonly passage: string;
  private words: Words | undefined;
  private number: number | undefined;
  private card: HTMLElement | undefined;
  private waiting: number | undefined;
  private readonly stop: () => void;

  constructor(
    node: Node,
    decorations: readonly Decoration[],
    private readonly around: Surroundings,
  ) {
    this.passage = String(node.attrs.passage);
    this.number = numberIn(decorations);
    this.chip = element('span', { role: 'button', tabindex: '0', class: 'citation-chip', contenteditable: 'false' });
    this.dom = element('sup', { class: 'citation', 'data-passage': this.passage }, this.chip);
    this.chip.addEventListener('click', () => around.openPassage(this.passage));
    this.chip.addEventListener('mouseenter', () => (this.waiting = window.setTimeout(() => this.show(), 250)));
    this.chip.addEventListener('mouseleave', () => this.hide());
    this.chip.addEventListener('focus', () => this.show());
    this.chip.addEventListener('blur', () => this.hide());
    this.chip.addEventListener('keydown', (event) => this.keys(event));
    this.stop = around.desk.watch(this.passage, (words) => {
      this.words = words;
      this.draw();
    });
    this.draw();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'citation' || String(node.attrs.passage) !== this.passage) {
      return false;
    }
    this.number = numberIn(decorations);
    this.draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.type !== 'dragstart' && this.dom.contains(event.target as globalThis.Node);
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
    this.hide();
    this.stop();
  }

  private draw(): void {
    const owner = this.words?.state === 'readable' ? this.words.owner : undefined;
    const number = String(this.number ?? '·');
    this.chip.textContent = owner ? `${owner} ${number}` : number;
    this.chip.classList.toggle('gone', this.words?.state === 'withdrawn' || this.words?.state === 'withheld');
    this.chip.setAttribute('aria-label', this.described(number));
  }

  private described(number: string): string {
    if (this.words?.state === 'readable') {
      return say(this.around.labels, 'citation-of', number, this.words.ownerName);
    }
    return say(this.around.labels, this.words?.state === 'withdrawn' ? 'citation-withdrawn' : 'citation', number);
  }

  private keys(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.hide();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.around.openPassage(this.passage);
    }
  }

  private show(): void {
    this.hide();
    if (!this.words) {
      return;
    }
    this.card = card(this.words, this.around);
    document.body.append(this.card);
    const chip = this.chip.getBoundingClientRect();
    const size = this.card.getBoundingClientRect();
    const left = Math.max(8, Math.min(chip.left - 24, window.innerWidth - size.width - 8));
    const below = chip.bottom + 6;
    const top = below + size.height > window.innerHeight - 8 ? chip.top - size.height - 6 : below;
    this.card.style.left = `${left}px`;
    this.card.style.top = `${Math.max(8, top)}px`;
  }

  private hide(): void {
    window.clearTimeout(this.waiting);
    this.card?.remove();
    this.card = undefined;
  }
}

function card(words: Words, around: Surroundings): HTMLElement {
  if (words.state !== 'readable') {
    return element('div', { class: 'citation-card', role: 'tooltip' }, say(around.labels, `${words.state}-long`));
  }
  const shown = words.translation?.text ?? words.text;
  return element(
    'div',
    { class: 'citation-card', role: 'tooltip' },
    element('div', { class: 'card-source' }, element('strong', {}, words.ownerName), ` · ${words.title}`),
    element('div', { class: 'card-place' }, `${words.document} · ${words.locator}`),
    element('p', { lang: words.translation?.language ?? words.language ?? undefined }, excerpt(shown, 360)),
    element('div', { class: 'card-codes' }, codes(words)),
  );
}

function excerpt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/u, '')} …`;
}

export function codes(words: Extract<Words, { state: 'readable' }>): HTMLElement {
  const beside = words.coordinatorEvaluation;
  return element(
    'span',
    { class: 'codes' },
    element('span', { class: 'code', title: words.evaluationInWords }, words.evaluation),
    beside ? element('span', { class: 'code beside' }, beside) : null,
    ...words.handling.map((code) =>
      element('span', { class: 'code handling', title: code === 'H3' ? (words.handlingNote ?? undefined) : undefined }, code),
    ),
    element('span', { class: 'code marking' }, words.marking),
  );
}
