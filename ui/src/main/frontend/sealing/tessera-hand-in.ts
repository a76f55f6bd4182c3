// The hand-in form. It lives in the browser because the file must not leave it unsealed; words come from the server's
// bundle, and only codes (never a title or a note) are remembered for the next time.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { recipient, seal, sha256 } from './cms';
import { isEnvelope } from './envelope';
import { type Problem, type Receipt, Refused, SignedOut, upload } from './upload';

const LARGEST = 200 * 1024 * 1024;

type Words = Record<string, string>;

interface Earlier {
  id: string;
  title: string;
  told: string;
}

class TesseraHandIn extends LitElement {
  static properties = {
    words: { attribute: false },
    areas: { attribute: false },
    earlier: { attribute: false },
    correcting: {},
    account: {},
    chosen: { state: true },
    file: { state: true },
    ready: { state: true },
    problems: { state: true },
    failure: { state: true },
    step: { state: true },
    portion: { state: true },
    receipt: { state: true },
    own: { state: true },
    over: { state: true },
    fingerprint: { state: true },
  };

  words: Words = {};
  areas: string[] = [];
  /** What the own country handed in before and may still correct; words of the server, kept nowhere. */
  earlier: Earlier[] = [];
  /** The one that the new contribution takes the place of. */
  correcting = '';
  account = '';
  heading = '';
  note = '';
  handlingNote = '';
  chosen = { areas: [] as string[], source: '', information: '', handling: [] as string[], marking: 'BPL', from: '', to: '' };
  file?: File;
  ready = false;
  problems: Problem[] = [];
  failure = '';
  step = '';
  portion = 0;
  receipt?: Receipt;
  own = '';
  over = false;
  fingerprint = '';

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.correcting && !this.heading) {
      this.heading = this.earlier.find((one) => one.id === this.correcting)?.title ?? '';
    }
    this.recall();
    if (!this.chosen.from) {
      this.preset(0);
    }
    void this.certificate().catch(() => undefined);
  }

  render() {
    return this.receipt ? this.receiptSheet() : html`
      <form class="hand-in" novalidate @submit=${this.handIn}>
        <div class="hand-in-fields">
          ${this.fileSheet()} ${this.aboutSheet()} ${this.useSheet()}
        </div>
        ${this.aside()}
      </form>`;
  }

  private w(key: string): string {
    return this.words[key] ?? key;
  }

  private fileSheet(): TemplateResult {
    return html`
      <section class="sheet" aria-labelledby="hand-in-file">
        <h2 id="hand-in-file">${this.w('file')}</h2>
        <label class="drop ${this.over ? 'over' : ''}"
          @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }}
          @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
          <input id="file" type="file" aria-describedby="file-state" @change=${(event: Event) => this.take((event.target as HTMLInputElement).files)}>
          ${this.file
            ? html`<b>${this.file.name}</b><span class="soft">${bytes(this.file.size)}</span>`
            : html`<b>${this.w('drop')}</b><span class="soft">${this.w('drop-or')}</span>`}
        </label>
        <p id="file-state" class="hint small" aria-live="polite">${this.file ? (this.ready ? this.w('is-envelope') : this.w('is-plain')) : this.w('file-hint')}</p>
        ${this.wrong('envelope')}
      </section>`;
  }

  private aboutSheet(): TemplateResult {
    return html`
      <section class="sheet" aria-labelledby="hand-in-about">
        <h2 id="hand-in-about">${this.w('about')}</h2>
        ${this.earlier.length ? this.correction() : nothing}
        <div class="field"><label for="title">${this.w('title')}</label>
          <input id="title" maxlength="300" .value=${this.heading} @input=${(e: Event) => (this.heading = value(e))} aria-describedby="title-wrong">
          ${this.wrong('title')}</div>
        <fieldset class="field"><legend>${this.w('areas')}</legend>
          <div class="chips">${this.areas.map((code) => html`
            <label class="chip"><input type="checkbox" name="area" value=${code} .checked=${this.chosen.areas.includes(code)}
              @change=${() => this.choose({ areas: toggle(this.chosen.areas, code) })}><span>${this.w('area.' + code)}</span></label>`)}
          </div>${this.wrong('areas')}</fieldset>
        <fieldset class="field"><legend>${this.w('period')}</legend>
          <div class="row">
            <input type="date" aria-label=${this.w('from')} id="from" .value=${this.chosen.from} @change=${(e: Event) => this.choose({ from: value(e) })}>
            <span aria-hidden="true">–</span>
            <input type="date" aria-label=${this.w('to')} id="to" .value=${this.chosen.to} @change=${(e: Event) => this.choose({ to: value(e) })}>
            ${[0, 1, 2, 3].map((which) => html`<button type="button" class="preset" @click=${() => this.preset(which)}>${presetName(which)}</button>`)}
          </div>${this.wrong('period')}</fieldset>
      </section>`;
  }

  private correction(): TemplateResult {
    return html`
      <div class="field"><label for="replaces">${this.w('replaces')}</label>
        <select id="replaces" .value=${live(this.correcting)} aria-describedby="replaces-hint" @change=${(e: Event) => this.correct(value(e))}>
          <option value="" ?selected=${!this.correcting}>${this.w('replaces-none')}</option>
          ${this.earlier.map((one) => html`<option value=${one.id} ?selected=${one.id === this.correcting}>${one.title} (${one.told})</option>`)}
        </select>
        <p id="replaces-hint" class="hint small">${this.correcting ? this.w('replaces-hint') : nothing}</p>
        ${this.wrong('replaces')}</div>`;
  }

  /** The correction bears the same title unless somebody has written another. */
  private correct(id: string) {
    const titleOf = (which: string) => this.earlier.find((one) => one.id === which)?.title ?? '';
    if (!this.heading.trim() || this.heading === titleOf(this.correcting)) {
      this.heading = titleOf(id);
    }
    this.correcting = id;
  }

  private useSheet(): TemplateResult {
    return html`
      <section class="sheet" aria-labelledby="hand-in-use">
        <h2 id="hand-in-use">${this.w('use')}</h2>
        <div class="scales">
          ${this.scale('source', ['A', 'B', 'C', 'X'])} ${this.scale('information', ['1', '2', '3', '4'])}
        </div>
        ${this.wrong('evaluation')}
        <fieldset class="field"><legend>${this.w('handling')}</legend>
          <div class="codes">${['H0', 'H1', 'H2', 'H3'].map((code) => html`
            <label class="code"><input type="checkbox" name="handling" value=${code} .checked=${this.chosen.handling.includes(code)}
              @change=${() => this.choose({ handling: toggle(this.chosen.handling, code) })}><b>${code}</b><span>${this.w('handling.' + code)}</span></label>`)}
          </div>
          ${this.chosen.handling.includes('H3')
            ? html`<label for="handling-note" class="inner">${this.w('handling-note')}</label>
              <input id="handling-note" maxlength="500" .value=${this.handlingNote} @input=${(e: Event) => (this.handlingNote = value(e))}>`
            : nothing}
          ${this.wrong('handling')}</fieldset>
        <fieldset class="field"><legend>${this.w('marking')}</legend>
          <div class="segments">${['PUBLIC', 'BPL', 'RESTRICTED'].map((code) => html`
            <label><input type="radio" name="marking" value=${code} .checked=${this.chosen.marking === code}
              @change=${() => this.choose({ marking: code })}><span>${this.w('marking.' + code)}</span></label>`)}</div>
          <p class="hint small">${this.w('marking-hint.' + this.chosen.marking)}</p>
          ${this.wrong('marking')}</fieldset>
        <div class="field"><label for="note">${this.w('note')}</label>
          <textarea id="note" rows="3" maxlength="4000" .value=${this.note} @input=${(e: Event) => (this.note = value(e))}></textarea>
          ${this.wrong('note')}</div>
      </section>`;
  }

  private scale(name: 'source' | 'information', codes: string[]): TemplateResult {
    return html`
      <fieldset class="field"><legend>${this.w(name)}</legend>
        <div class="segments four">${codes.map((code) => html`
          <label><input type="radio" name=${name} value=${code} .checked=${this.chosen[name] === code}
            @change=${() => this.choose({ [name]: code })}><span>${code}</span></label>`)}</div>
        <p class="hint small meaning">${this.chosen[name] ? this.w(name + '.' + this.chosen[name]) : this.w('choose')}</p>
      </fieldset>`;
  }

  private aside(): TemplateResult {
    const busy = this.step !== '';
    return html`
      <aside class="sheet hand-in-aside">
        <ol class="how"><li>${this.w('how.1')}</li><li>${this.w('how.2')}</li><li>${this.w('how.3')}</li></ol>
        <button class="primary" type="submit" ?disabled=${busy}>${this.w(this.ready ? 'send' : 'seal-and-send')}</button>
        <div aria-live="polite" class="progress">
          ${busy ? html`<label for="progress">${this.w('step.' + this.step)}</label><progress id="progress" max="1" .value=${this.portion}></progress>` : nothing}
        </div>
        ${this.failure ? html`<p class="wrong" role="alert">${this.failure}
          ${this.failure === this.w('signed-out') ? html`<a href="" target="_blank">${this.w('sign-in')}</a>` : nothing}</p>` : nothing}
        <details><summary>${this.w('verify')}</summary>
          <p class="small">${this.w('verify-words')}</p>
          <p class="mono fingerprint">${this.fingerprint.replace(/(..)(?=.)/g, '$1:')}</p>
          <p class="small"><a href="api/intake/certificate" download="intake-certificate.pem">${this.w('certificate')}</a>,
            <a href="api/intake/openpgp-key" download="intake-openpgp.asc">${this.w('openpgp-key')}</a></p>
        </details>
      </aside>`;
  }

  private receiptSheet(): TemplateResult {
    const receipt = this.receipt!;
    const same = receipt.sha256 === this.own;
    return html`
      <section class="sheet receipt" tabindex="-1">
        <h2>${this.w('received')}</h2>
        <p>${this.w(same ? 'same-digest' : 'other-digest')}</p>
        <p class="tag ${same ? 'good' : 'bad'} digest">${this.w(same ? 'digest-agrees' : 'digest-differs')}</p>
        <dl class="facts">
          <dt>SHA-256</dt><dd class="mono">${receipt.sha256}</dd>
          <dt>${this.w('size')}</dt><dd>${bytes(receipt.size)}</dd>
          <dt>${this.w('time')}</dt><dd>${receipt.receivedAt}</dd>
        </dl>
        <div class="row">
          <a class="primary" href="contributions/${receipt.id}">${this.w('follow')}</a>
          <button type="button" class="secondary" @click=${this.keep}>${this.w('keep')}</button>
          <button type="button" class="secondary" @click=${this.another}>${this.w('another')}</button>
        </div>
      </section>`;
  }

  private wrong(field: string): TemplateResult | typeof nothing {
    const mine = this.problems.filter((problem) => problem.field === field || problem.field.startsWith(field + '.')
      || problem.field.startsWith(field + '[') || (field === 'handling' && problem.field === 'handlingNote'));
    return mine.length ? html`<p class="wrong" role="alert" id="${field}-wrong">${mine.map((problem) => problem.message).join(' ')}</p>` : nothing;
  }

  private choose(change: Partial<typeof this.chosen>) {
    this.chosen = { ...this.chosen, ...change };
    try {
      localStorage.setItem('tessera.hand-in.' + this.account, JSON.stringify(this.chosen));
    } catch {
      // A browser that keeps nothing only costs the convenience.
    }
  }

  private recall() {
    try {
      const kept = JSON.parse(localStorage.getItem('tessera.hand-in.' + this.account) ?? 'null');
      if (kept) {
        this.chosen = { ...this.chosen, ...kept };
      }
    } catch {
      // As above.
    }
  }

  private preset(which: number) {
    const [from, to] = presetPeriod(which);
    this.choose({ from, to });
  }

  private dropped(event: DragEvent) {
    event.preventDefault();
    this.over = false;
    void this.take(event.dataTransfer?.files ?? null);
  }

  private async take(files: FileList | null) {
    const file = files?.[0];
    if (!file) {
      return;
    }
    this.problems = this.problems.filter((problem) => problem.field !== 'envelope');
    this.file = file;
    this.ready = await isEnvelope(file);
  }

  private async certificate() {
    const answer = await fetch('api/intake/certificate');
    if (!answer.ok) {
      throw new Error(this.w('no-certificate'));
    }
    const to = await recipient(await answer.text());
    this.fingerprint = to.fingerprint;
    return to;
  }

  private lacking(): Problem[] {
    const lacking: Problem[] = [];
    const need = (field: string, there: unknown) => there || lacking.push({ field, message: this.w('need.' + field) });
    need('envelope', this.file);
    need('title', this.heading.trim());
    need('areas', this.chosen.areas.length);
    need('period', this.chosen.from && this.chosen.to && this.chosen.from <= this.chosen.to);
    need('evaluation', this.chosen.source && this.chosen.information);
    need('handling', !this.chosen.handling.includes('H3') || this.handlingNote.trim());
    if (this.file && !this.ready && this.file.size > LARGEST) {
      lacking.push({ field: 'envelope', message: this.w('too-large') });
    }
    return lacking;
  }

  private async handIn(event: Event) {
    event.preventDefault();
    this.failure = '';
    this.problems = this.lacking();
    const file = this.file;
    if (this.problems.length || !file) {
      await this.updateComplete;
      this.querySelector('.wrong')?.scrollIntoView({ block: 'center' });
      return;
    }
    try {
      const envelope = await this.envelope(file);
      this.step = 'digest';
      this.own = await sha256(await envelope.arrayBuffer());
      this.step = 'upload';
      this.portion = 0;
      const name = this.ready ? file.name : file.name + '.cms';
      this.receipt = await upload(this.particulars(), envelope, name, (part) => (this.portion = part));
      await this.updateComplete;
      (this.querySelector('.receipt') as HTMLElement | null)?.focus();
    } catch (fault) {
      this.problems = fault instanceof Refused ? fault.problems : [];
      this.failure = fault instanceof SignedOut ? this.w('signed-out') : (fault instanceof Error && fault.message) || this.w('failed');
    } finally {
      this.step = '';
    }
  }

  private async envelope(file: File): Promise<Blob> {
    if (this.ready) {
      return file;
    }
    this.step = 'seal';
    this.portion = 0.1;
    const to = await this.certificate();
    const content = await file.arrayBuffer();
    this.portion = 0.5;
    const sealed = await seal(content, to);
    this.portion = 1;
    return new Blob([sealed], { type: 'application/pkcs7-mime' });
  }

  private particulars() {
    const { areas, from, to, source, information, handling, marking } = this.chosen;
    return {
      title: this.heading.trim(),
      areas,
      period: { from, to },
      evaluation: source + information,
      handling,
      handlingNote: handling.includes('H3') ? this.handlingNote.trim() : undefined,
      marking,
      note: this.note.trim() || undefined,
      replaces: this.correcting || undefined,
    };
  }

  private keep() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(this.receipt, null, 2)], { type: 'application/json' }));
    link.download = `receipt-${this.receipt!.id}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  private another() {
    this.receipt = undefined;
    this.file = undefined;
    this.heading = '';
    this.note = '';
    this.handlingNote = '';
    this.earlier = this.earlier.filter((one) => one.id !== this.correcting);
    this.correcting = '';
    this.problems = [];
  }
}

function value(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

function toggle(list: string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function bytes(size: number): string {
  return size < 1024 ? `${size} B` : size < 1048576 ? `${Math.round(size / 1024)} KB` : `${(size / 1048576).toFixed(1)} MB`;
}

/** Last year, and its halves before and after: what national reports usually cover. */
function presetPeriod(which: number): [string, string] {
  const year = new Date().getUTCFullYear();
  return ([
    [`${year - 1}-01-01`, `${year - 1}-12-31`],
    [`${year}-01-01`, `${year}-06-30`],
    [`${year - 1}-07-01`, `${year - 1}-12-31`],
    [`${year - 3}-01-01`, `${year - 1}-12-31`],
  ] as [string, string][])[which];
}

function presetName(which: number): string {
  const year = new Date().getUTCFullYear();
  return [`${year - 1}`, `H1 ${year}`, `H2 ${year - 1}`, `${year - 3}–${year - 1}`][which];
}

customElements.define('tessera-hand-in', TesseraHandIn);
