import { LONGEST_ALTERNATIVE } from 'Frontend/generated/jar-resources/drafting/schema.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say, type Labels } from './labels';
import { NotTaken, send, TAKEN, type Wish } from './pictures';

/** The dialog for a picture: its file, what it shows in words, and what was wrong with it. */
@customElement('tessera-picture-box')
export class PictureBox extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) section = '';
  @property({ attribute: false }) wish?: Wish;
  /** The largest file that is taken, in bytes. */
  @property({ attribute: false }) largest = 0;
  @state() private file: File | undefined;
  @state() private problem = '';
  @state() private sending = false;
  @state() private shown = '';
  @query('dialog', true) private dialog!: HTMLDialogElement;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.show(undefined);
  }

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('wish')) {
      this.problem = '';
      this.sending = false;
      this.show(this.wish?.file);
    }
  }

  protected updated(changed: Map<string, unknown>): void {
    if (changed.has('wish') && this.wish && !this.dialog.open) {
      this.querySelector('form')!.reset();
      this.querySelector('textarea')!.value = this.wish.alternative ?? '';
      this.dialog.showModal();
    } else if (changed.has('wish') && !this.wish && this.dialog.open) {
      this.dialog.close();
    }
  }

  render() {
    const title = say(this.labels, 'picture-title');
    return html`<dialog class="picture-box" aria-label=${title} @close=${() => this.tell()} @keydown=${stop}>
      ${this.wish ? html`<form @submit=${this.put}>
        <h2>${title}</h2>
        ${this.wish.why ? html`<p class="picture-why">${this.wish.why}</p>` : nothing}
        ${this.wish.file
          ? html`<p class="picture-file">${this.wish.file.name}</p>`
          : html`<label>${say(this.labels, 'picture-file')}
              <input type="file" name="file" accept=${TAKEN} required @change=${this.choose} /></label>`}
        ${this.shown ? html`<img class="picture-shown" src=${this.shown} alt="" />` : nothing}
        <label>${say(this.labels, 'picture-alternative')}
          <textarea name="alternative" rows="3" dir="auto" required maxlength=${LONGEST_ALTERNATIVE}
            aria-describedby="picture-help"
            @input=${(event: Event) => (event.target as HTMLTextAreaElement).setCustomValidity('')}></textarea></label>
        <p class="picture-help" id="picture-help">${say(this.labels, 'picture-help', megabytes(this.largest))}</p>
        <p class="picture-problem" role="alert">${this.problem}</p>
        <div class="box-acts">
          <button type="button" class="plain" @click=${() => this.dialog.close()}>${say(this.labels, 'cancel')}</button>
          <button type="submit" class="primary" ?disabled=${this.sending}>
            ${say(this.labels, this.sending ? 'picture-sending' : 'picture-put')}</button>
        </div>
      </form>` : nothing}
    </dialog>`;
  }

  private readonly choose = (event: Event): void => {
    this.show((event.target as HTMLInputElement).files?.[0]);
  };

  private show(file: File | undefined): void {
    this.file = file;
    this.shown = '';
    this.problem = file && this.tooLarge(file) ? this.largeness() : '';
    if (file) {
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        if (this.file === file && TAKEN.split(',').includes(file.type)) {
          this.shown = String(reader.result);
        }
      });
      reader.readAsDataURL(file);
    }
  }

  private tooLarge(file: File): boolean {
    return this.largest > 0 && file.size > this.largest;
  }

  private largeness(): string {
    return say(this.labels, 'picture-too-large', megabytes(this.largest));
  }

  private readonly put = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { wish, file } = this;
    const words = this.querySelector('textarea')!;
    const alternative = words.value.trim();
    if (!alternative) {
      words.setCustomValidity(say(this.labels, 'picture-alternative-missing'));
      words.reportValidity();
    } else if (wish && file && !this.tooLarge(file) && !this.sending) {
      this.sending = true;
      this.problem = '';
      try {
        const kept = await send(this.section, file);
        if (this.wish === wish) {
          this.dialog.close();
          wish.done({ ...kept, alternative });
        }
      } catch (e) {
        this.problem = (e instanceof NotTaken && e.message) || say(this.labels, 'picture-not-sent');
      } finally {
        this.sending = false;
      }
    }
  };

  private tell(): void {
    this.dispatchEvent(new CustomEvent('close-picture'));
  }
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_048_576);
}

/** Keys of the dialog are not the editor's. */
function stop(event: Event): void {
  event.stopPropagation();
}
