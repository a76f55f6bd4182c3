import { LONGEST_ALTERNATIVE } from 'Frontend/generated/jar-resources/drafting/schema.js';
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { element } from './elements';
import { say, type Labels } from './labels';
import { addressOf, changePicture, removePicture, type Wish } from './pictures';

/** What the views of pictures need to know of the editor around them. */
export interface Gallery {
  readonly labels: Labels;
  section(): string;
  /** Asks for a picture in a dialog. */
  want(wish: Wish): void;
}

/** A picture: fetched by each reader from the section, with its alternative text and what can be done with it. */
export class PictureView implements NodeView {
  readonly dom: HTMLElement;
  private readonly image = element('img', { class: 'draft-picture-image', draggable: 'false' });
  private readonly away = element('p', { class: 'draft-picture-away', hidden: '' });
  private readonly words = element('input', { type: 'text', required: '', maxlength: String(LONGEST_ALTERNATIVE), dir: 'auto' });
  private readonly tools: HTMLElement;

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly position: () => number | undefined,
    private readonly gallery: Gallery,
  ) {
    this.tools = element('div', { class: 'draft-picture-tools' },
      element('label', {}, `${this.say('picture-alternative')} `, this.words),
      this.button('picture-replace', (at) => this.replace(at)),
      this.button('picture-remove', (at) => removePicture(this.view, at)));
    this.dom = element('div', { class: 'draft-picture', contenteditable: 'false' }, this.image, this.away, this.tools);
    this.image.addEventListener('error', () => this.show(false));
    this.image.addEventListener('load', () => this.show(true));
    this.words.addEventListener('change', () => this.reword());
    this.words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.view.focus();
      }
    });
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest('input, button, label') !== null;
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

  private draw(): void {
    const address = addressOf(this.gallery.section(), String(this.node.attrs.picture));
    if (this.image.getAttribute('src') !== address) {
      this.image.src = address;
    }
    this.image.alt = this.alternative;
    this.words.value = this.alternative;
    this.tools.hidden = !this.view.editable;
    this.away.textContent = this.say('picture-away', this.alternative);
  }

  private show(there: boolean): void {
    this.image.hidden = !there;
    this.away.hidden = there;
  }

  private get alternative(): string {
    return String(this.node.attrs.alternative);
  }

  private button(key: string, act: (at: number) => void): HTMLElement {
    const button = element('button', { type: 'button', class: 'plain' }, this.say(key));
    button.addEventListener('click', () => {
      const at = this.position();
      if (at !== undefined && this.view.editable) {
        act(at);
      }
    });
    return button;
  }

  private replace(at: number): void {
    this.gallery.want({
      alternative: this.alternative,
      done: (named) => changePicture(this.view, this.position() ?? at, named),
    });
  }

  private reword(): void {
    const at = this.position();
    const words = this.words.value.trim();
    if (words === '') {
      this.words.value = '';
      this.words.setCustomValidity(this.say('picture-alternative-missing'));
      this.words.reportValidity();
      this.words.setCustomValidity('');
      this.words.value = this.alternative;
    } else if (at !== undefined && words !== this.alternative) {
      this.view.dispatch(this.view.state.tr.setNodeAttribute(at, 'alternative', words));
    }
  }

  private say(key: string, ...values: string[]): string {
    return say(this.gallery.labels, key, ...values);
  }
}
