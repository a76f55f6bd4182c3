// The hand-in form. It lives in the browser because the file must not leave it unsealed; words come from the server's
// bundle, and only codes (never a title or a note) are remembered for the next time.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cmsRecipient } from 'Frontend/generated/jar-resources/sealing/cms.js';
import { pgpRecipient } from 'Frontend/generated/jar-resources/sealing/openpgp.js';
import { digestOf, type Keys, LARGEST_IN_MEMORY, sealFiles } from 'Frontend/generated/jar-resources/sealing/seal.js';
import { isEnvelope } from './envelope';
import { Shelf } from './shelf';
import { announce, complete, discard, type Problem, type Receipt, Refused, Sending, SignedOut, type Ticket, underWay } from './upload';

type Words = Record<string, string>;

/** What was handed in, and the digest of what this browser sent. */
interface Arrived {
  receipt: Receipt;
  own: string;
  name: string;
}

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
    mlKem: { attribute: false },
    chosen: { state: true },
    files: { state: true },
    together: { state: true },
    ready: { state: true },
    open: { state: true },
    chosenFor: { state: true },
    paused: { state: true },
    away: { state: true },
    doing: { state: true },
    problems: { state: true },
    failure: { state: true },
    step: { state: true },
    portion: { state: true },
    arrived: { state: true },
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
  /** Whether the installation has a key against computers of tomorrow. */
  mlKem = false;
  heading = '';
  note = '';
  handlingNote = '';
  chosen = { areas: [] as string[], source: '', information: '', handling: [] as string[], marking: 'BPL', from: '', to: '' };
  files: File[] = [];
  /** Several files: one contribution, or one for each. */
  together = true;
  ready = false;
  /** Uploads that an earlier page or a broken line left. */
  open: Ticket[] = [];
  /** The upload whose file is to be chosen again. */
  chosenFor = '';
  paused = false;
  away = false;
  doing = '';
  private sending?: Sending;
  private shelf = new Shelf('');
  problems: Problem[] = [];
  failure = '';
  step = '';
  portion = 0;
  arrived: Arrived[] = [];
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
    this.shelf = new Shelf(this.account);
    void this.keys().catch(() => undefined);
    void this.lookForOpen();
  }

  render() {
    return this.arrived.length && !this.files.length ? this.receiptSheet() : html`
      ${this.openSheet()}
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
          <input id="file" type="file" multiple aria-describedby="file-state" @change=${(event: Event) => this.take((event.target as HTMLInputElement).files)}>
          ${this.files.length === 0
            ? html`<b>${this.w('drop')}</b><span class="soft">${this.w('drop-or')}</span>`
            : this.files.length === 1
              ? html`<b>${this.files[0].name}</b><span class="soft">${bytes(this.files[0].size)}</span>`
              : html`<b>${this.w('files').replace('{0}', '' + this.files.length)}</b><span class="soft">${bytes(total(this.files))}</span>`}
        </label>
        ${this.files.length > 1 ? this.several() : nothing}
        <p id="file-state" class="hint small" aria-live="polite">${this.w(this.files.length === 0 ? 'file-hint'
          : this.ready ? 'is-envelope' : total(this.files) > LARGEST_IN_MEMORY ? 'is-large' : 'is-plain')}</p>
        ${this.wrong('envelope')}
      </section>`;
  }

  private several(): TemplateResult {
    return html`
      <ul class="files small">${this.files.map((file) => html`<li><span>${file.name}</span> <span class="soft">${bytes(file.size)}</span></li>`)}</ul>
      ${this.ready ? nothing : html`<div class="segments together">${[true, false].map((together) => html`
        <label><input type="radio" name="together" value=${together ? 'one' : 'many'} .checked=${this.together === together}
          @change=${() => (this.together = together)}><span>${this.w(together ? 'as-one' : 'as-many')}</span></label>`)}</div>`}`;
  }

  /** What an earlier page began: it goes on from here. */
  private openSheet(): TemplateResult | typeof nothing {
    return this.open.length === 0 || this.step ? nothing : html`
      <section class="sheet unfinished" aria-labelledby="hand-in-open">
        <h2 id="hand-in-open">${this.w('open')}</h2>
        ${this.open.map((one) => html`
          <div class="row" data-upload=${one.id}>
            <div class="grow"><b>${one.title}</b> <span class="soft small">${one.fileName}, ${bytes(one.size)}</span>
              <progress max="1" .value=${one.offset / one.size} aria-label=${this.w('step.upload')}></progress>
              ${this.chosenFor === one.id ? html`<label class="small again">${this.w('choose-again')} <input type="file" class="again"
                @change=${(event: Event) => void this.goOn(one, (event.target as HTMLInputElement).files?.[0])}></label>` : nothing}</div>
            <span class="small soft">${Math.floor((100 * one.offset) / one.size)} %</span>
            <button type="button" class="secondary go-on" @click=${() => void this.goOn(one)}>${this.w('go-on')}</button>
            <button type="button" class="secondary" @click=${() => void this.letGo(one)}>${this.w('let-go')}</button>
          </div>`)}
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
          ${busy ? html`<label for="progress">${this.w(this.paused ? 'paused' : this.away ? 'away' : 'step.' + this.step)}
              <span class="soft">${this.doing} ${Math.floor(this.portion * 100)} %</span></label>
            <progress id="progress" max="1" .value=${this.portion}></progress>
            ${this.step === 'upload' ? html`<button type="button" class="secondary pause" @click=${this.pauseOrResume}>
              ${this.w(this.paused ? 'go-on' : 'pause')}</button>` : nothing}` : nothing}
        </div>
        ${this.failure ? html`<p class="wrong" role="alert">${this.failure}
          ${this.failure === this.w('signed-out') ? html`<a href="" target="_blank">${this.w('sign-in')}</a>` : nothing}</p>` : nothing}
        <details><summary>${this.w('verify')}</summary>
          <p class="small">${this.w('verify-words')}</p>
          <p class="mono fingerprint">${colons(this.fingerprint)}</p>
          <p class="small"><a href="api/intake/certificate" download="intake-certificate.pem">${this.w('certificate')}</a>,
            <a href="api/intake/openpgp-key" download="intake-openpgp.asc">${this.w('openpgp-key')}</a></p>
          ${this.mlKem ? html`<p class="small">${this.w('ml-kem')}
            <a href="api/intake/ml-kem-certificate" download="intake-ml-kem-certificate.pem">${this.w('ml-kem-certificate')}</a></p>` : nothing}
          <p class="small">${this.w('offline')}</p>
          <p class="small"><a href="api/intake/seal.html" download="seal.html">seal.html</a>,
            <a href="api/intake/seal.html.p7s" download="seal.html.p7s">${this.w('offline-signature')}</a>,
            <a href="api/intake/receipts-certificate" download="receipts-certificate.pem">${this.w('receipts-certificate')}</a></p>
        </details>
      </aside>`;
  }

  private receiptSheet(): TemplateResult {
    return html`${this.arrived.map((one, i) => this.receiptOf(one, i === 0))}
      <div class="row"><button type="button" class="secondary" @click=${this.another}>${this.w('another')}</button></div>`;
  }

  private receiptOf({ receipt, own, name }: Arrived, first: boolean): TemplateResult {
    const same = receipt.sha256 === own;
    return html`
      <section class="sheet receipt" tabindex=${first ? '-1' : nothing}>
        <h2>${this.w('received')}${this.arrived.length > 1 ? html` <span class="soft">${name}</span>` : nothing}</h2>
        <p>${this.w(same ? 'same-digest' : 'other-digest')}</p>
        <p class="tag ${same ? 'good' : 'bad'} digest">${this.w(same ? 'digest-agrees' : 'digest-differs')}</p>
        <dl class="facts">
          <dt>SHA-256</dt><dd class="mono">${receipt.sha256}</dd>
          <dt>${this.w('size')}</dt><dd>${bytes(receipt.size)}</dd>
          <dt>${this.w('time')}</dt><dd>${receipt.receivedAt}</dd>
          <dt>${this.w('certificate-print')}</dt><dd class="mono">${colons(receipt.intakeCertificate)}</dd>
        </dl>
        <div class="row">
          <a class="primary" href="contributions/${receipt.id}">${this.w('follow')}</a>
          <button type="button" class="secondary" @click=${() => keep(receipt)}>${this.w('keep')}</button>
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
    const chosen = Array.from(files ?? []);
    if (chosen.length === 0) {
      return;
    }
    this.problems = this.problems.filter((problem) => problem.field !== 'envelope');
    const envelopes = await Promise.all(chosen.map(isEnvelope));
    this.ready = envelopes.every((envelope) => envelope);
    this.together = !this.ready;
    this.files = chosen;
  }

  private async keys(): Promise<Keys> {
    const [certificate, key] = await Promise.all(['api/intake/certificate', 'api/intake/openpgp-key'].map((path) => fetch(path)));
    if (!certificate.ok || !key.ok) {
      throw new Error(this.w('no-certificate'));
    }
    const cms = await cmsRecipient(await certificate.text());
    this.fingerprint = cms.fingerprint;
    // A key of a kind that browsers do not have only means that large files are sealed elsewhere.
    return { cms, pgp: await pgpRecipient(await key.text()).catch(() => undefined) };
  }

  private async lookForOpen() {
    try {
      this.open = await underWay();
      await this.shelf.sweep(this.open.map((one) => one.id));
    } catch {
      this.open = [];
    }
  }

  private lacking(): Problem[] {
    const lacking: Problem[] = [];
    const need = (field: string, there: unknown) => there || lacking.push({ field, message: this.w('need.' + field) });
    need('envelope', this.files.length);
    need('title', this.heading.trim());
    need('areas', this.chosen.areas.length);
    need('period', this.chosen.from && this.chosen.to && this.chosen.from <= this.chosen.to);
    need('evaluation', this.chosen.source && this.chosen.information);
    need('handling', !this.chosen.handling.includes('H3') || this.handlingNote.trim());
    return lacking;
  }

  private async handIn(event: Event) {
    event.preventDefault();
    this.failure = '';
    this.problems = this.lacking();
    if (this.problems.length) {
      await this.updateComplete;
      this.querySelector('.wrong')?.scrollIntoView({ block: 'center' });
      return;
    }
    const each = this.together ? [this.files] : this.files.map((file) => [file]);
    await this.attempt(async () => {
      while (each.length) {
        const files = each.shift()!;
        this.doing = each.length || this.arrived.length ? files[0].name : '';
        await this.one(files, this.together ? undefined : files[0].name);
        this.files = each.flat();
      }
    });
  }

  /** Seals, announces, sends and completes one contribution. */
  private async one(files: File[], part?: string) {
    const several = !this.together && part && this.heading.trim();
    const particulars = { ...this.particulars(), title: several && (this.files.length > 1 || this.arrived.length) ? `${several}: ${part}` : this.heading.trim() };
    let envelope: Blob = files[0];
    let name = files[0].name;
    let sha256 = '';
    let shelved: string | undefined;
    if (this.ready) {
      this.begin('digest');
      sha256 = await digestOf(files[0], (portion) => (this.portion = portion));
    } else {
      this.begin('seal');
      const keys = await this.keys();
      if (!keys.pgp && total(files) > LARGEST_IN_MEMORY) {
        throw new Refused(this.w('too-large'), []);
      }
      const shelf = await this.shelf.begin();
      const sealed = await sealFiles(files, keys, shelf.write, (portion) => (this.portion = portion));
      const kept = await shelf.end();
      ({ name, sha256 } = sealed);
      envelope = kept.envelope;
      shelved = kept.file;
    }
    let ticket: Ticket;
    try {
      ticket = await announce(particulars, name, envelope.size);
    } catch (fault) {
      await this.shelf.remove(shelved);
      throw fault;
    }
    this.shelf.note(ticket.id, sha256, shelved);
    await this.send(ticket, envelope, sha256, files.length > 1 ? name : files[0].name);
  }

  private async send(ticket: Ticket, envelope: Blob, sha256: string, name: string) {
    this.begin('upload');
    this.portion = ticket.offset / ticket.size;
    this.sending = new Sending(ticket.id, envelope, (portion) => (this.portion = portion), (away) => (this.away = away));
    await this.sending.done;
    const receipt = await complete(ticket.id, sha256);
    await this.shelf.forget(ticket.id);
    this.arrived = [...this.arrived, { receipt, own: sha256, name }];
  }

  /** After a reload: with the sealed envelope that the browser kept, else with the file chosen again. */
  private async goOn(one: Ticket, again?: File) {
    const envelope = again ?? (await this.shelf.find(one.id));
    if (!envelope) {
      this.chosenFor = one.id;
      return;
    }
    await this.attempt(async () => {
      this.begin('digest');
      this.doing = one.title ?? '';
      const sha256 = await digestOf(envelope, (portion) => (this.portion = portion));
      if (envelope.size !== one.size || sha256 !== (this.shelf.digest(one.id) ?? sha256)) {
        throw new Refused(this.w('another-file'), []);
      }
      await this.send(one, envelope, sha256, one.fileName ?? '');
      this.chosenFor = '';
      this.files = [];
    });
    await this.lookForOpen();
  }

  private async letGo(one: Ticket) {
    await this.attempt(async () => {
      await discard(one.id);
      await this.shelf.forget(one.id);
    });
    await this.lookForOpen();
  }

  private async pauseOrResume() {
    if (this.paused) {
      this.sending?.resume();
    } else {
      await this.sending?.pause();
    }
    this.paused = !this.paused;
  }

  private begin(step: string) {
    this.step = step;
    this.portion = 0;
    this.paused = false;
    this.away = false;
  }

  private async attempt(work: () => Promise<void>) {
    this.failure = '';
    try {
      await work();
      await this.updateComplete;
      (this.querySelector('.receipt') as HTMLElement | null)?.focus();
    } catch (fault) {
      this.problems = fault instanceof Refused ? fault.problems : [];
      this.failure = fault instanceof SignedOut ? this.w('signed-out') : (fault instanceof Error && fault.message) || this.w('failed');
      await this.lookForOpen();
    } finally {
      this.step = '';
    }
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

  private another() {
    this.arrived = [];
    this.files = [];
    this.together = true;
    this.doing = '';
    void this.lookForOpen();
    this.heading = '';
    this.note = '';
    this.handlingNote = '';
    this.earlier = this.earlier.filter((one) => one.id !== this.correcting);
    this.correcting = '';
    this.problems = [];
  }
}

function keep(receipt: Receipt) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt)], { type: 'application/json' }));
  link.download = `receipt-${receipt.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function total(files: File[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function colons(fingerprint: string): string {
  return fingerprint.replace(/(..)(?=.)/g, '$1:');
}

function value(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

function toggle(list: string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function bytes(size: number): string {
  return size < 1024 ? `${size} B` : size < 1048576 ? `${Math.round(size / 1024)} KB`
    : size < 1073741824 ? `${(size / 1048576).toFixed(1)} MB` : `${(size / 1073741824).toFixed(2)} GB`;
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
