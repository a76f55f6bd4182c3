import type { Node } from 'prosemirror-model';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';
import { element } from './elements';
import { nameIn } from './frames';
import { say, type Labels } from './labels';
import { addToFigure, type Wish } from './pictures';

const CONFIDENCES = ['low', 'moderate', 'high'];
const COUNTRIES = ['AM', 'AZ', 'BY', 'GE', 'MD', 'UA'];

/** What the views of frames need to know of the editor around them. */
export interface Frame {
  readonly labels: Labels;
  /** Of the assessment's yardstick, the least likely first: codes such as ICD203-1 with their words. */
  likelihoods(): readonly (readonly [string, string])[];
  /** Asks for a picture in a dialog. */
  want(wish: Wish): void;
}

/** A judgement, gap, country's box, case, callout or figure: its name above, its blocks below; what it states is chosen. */
export class FrameView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly head = element('div', { class: 'frame-head', contenteditable: 'false' });
  private readonly name = element('span', { class: 'frame-name' });
  private readonly picture = element('button', { type: 'button', class: 'plain frame-picture' });
  private readonly lacking = element('span', { class: 'frame-lacking' });
  private readonly choices = new Map<string, HTMLSelectElement>();

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly position: () => number | undefined,
    decorations: readonly Decoration[],
    private readonly around: Frame,
  ) {
    this.contentDOM = element('div', { class: 'frame-content' });
    this.dom = element('section', { class: `frame ${kind(node)}` }, this.head, this.contentDOM);
    this.head.append(this.name);
    this.build();
    this.draw(decorations);
  }

  private build(): void {
    if (this.node.type.name === 'judgement') {
      this.choose('likelihood', this.around.likelihoods());
      this.choose('confidence', CONFIDENCES.map((one) => [one, say(this.around.labels, `confidence-${one}`)]));
      this.head.append(this.lacking);
    } else if (this.node.attrs.kind === 'country') {
      this.choose('country', COUNTRIES.map((one) => [one, say(this.around.labels, `country-${one}`)]));
    } else if (this.node.type.name === 'figure') {
      this.offerPicture();
    }
  }

  private offerPicture(): void {
    this.picture.textContent = say(this.around.labels, 'picture-add');
    this.picture.addEventListener('click', () => {
      const at = this.position();
      if (at !== undefined && this.view.editable) {
        this.around.want({ done: (named) => addToFigure(this.view, this.position() ?? at, named) });
      }
    });
    this.head.append(this.picture);
  }

  private choose(attribute: string, options: readonly (readonly [string, string])[]): void {
    const select = element('select', { class: 'frame-choice', 'aria-label': say(this.around.labels, attribute) });
    select.append(element('option', { value: '' }, say(this.around.labels, `${attribute}-missing`)));
    for (const [value, words] of options) {
      select.append(element('option', { value }, words));
    }
    select.addEventListener('change', () => {
      const at = this.position();
      if (at !== undefined && this.view.editable) {
        this.view.dispatch(this.view.state.tr.setNodeAttribute(at, attribute, select.value || null));
      }
    });
    this.choices.set(attribute, select);
    this.head.append(select);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type || kind(node) !== kind(this.node)) {
      return false;
    }
    this.node = node;
    this.draw(decorations);
    return true;
  }

  private draw(decorations: readonly Decoration[]): void {
    this.name.textContent = nameIn(decorations);
    for (const [attribute, select] of this.choices) {
      const value = String(this.node.attrs[attribute] ?? '');
      if (value && ![...select.options].some((option) => option.value === value)) {
        select.append(element('option', { value }, say(this.around.labels, 'other-yardstick', value)));
      }
      select.value = value;
      select.disabled = !this.view.editable;
    }
    this.picture.hidden = !this.view.editable;
    if (this.node.type.name === 'judgement') {
      const known = this.around.likelihoods().some(([code]) => code === this.node.attrs.likelihood);
      const finished = known && this.node.attrs.confidence !== null && this.node.textContent.trim() !== '';
      this.lacking.textContent = finished ? '' : say(this.around.labels, 'judgement-unfinished');
      this.dom.classList.toggle('unfinished-judgement', !finished);
    }
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest('select, button') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

function kind(node: Node): string {
  return node.type.name === 'framed' ? String(node.attrs.kind) : node.type.name;
}
