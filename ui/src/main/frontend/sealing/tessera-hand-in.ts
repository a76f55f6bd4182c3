// The hand-in form. It lives in the browser because the file must not leave it unsealed; words come from the server's
// bundle, and only codes (never a title or a note) are remembered for the next time.
import { html, LitElement } from 'lit';
import { digestOf } from 'Frontend/generated/jar-resources/sealing/seal.js';
import { isEnvelope } from './envelope';
import { fileSheet, openSheet } from './files';
import { aboutSheet, lacking, particulars, useSheet } from './particulars';
import { aside, receiptSheet } from './progress';
import { digested, keys, sealed } from './sealing';
import { Shelf } from './shelf';
import { announce, complete, discard, type Problem, type Receipt, Refused, Sending, SignedOut, type Ticket, underWay } from './upload';
import { presetPeriod } from './writing';

type Words = Record<string, string>;

/** What was handed in, and the digest of what this browser sent. */
export interface Arrived {
  receipt: Receipt;
  own: string;
  name: string;
}

interface Earlier {
  id: string;
  title: string;
  told: string;
}

export class TesseraHandIn extends LitElement {
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
  shelf = new Shelf('');
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
    void keys(this).catch(() => undefined);
    void this.lookForOpen();
  }

  render() {
    return this.arrived.length && !this.files.length ? receiptSheet(this) : html`
      ${openSheet(this)}
      <form class="hand-in" novalidate @submit=${this.handIn}>
        <div class="hand-in-fields">
          ${fileSheet(this)} ${aboutSheet(this)} ${useSheet(this)}
        </div>
        ${aside(this)}
      </form>`;
  }

  w(key: string): string {
    return this.words[key] ?? key;
  }

  choose(change: Partial<typeof this.chosen>) {
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

  preset(which: number) {
    const [from, to] = presetPeriod(which);
    this.choose({ from, to });
  }

  dropped(event: DragEvent) {
    event.preventDefault();
    this.over = false;
    void this.take(event.dataTransfer?.files ?? null);
  }

  async take(files: FileList | null) {
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

  private async lookForOpen() {
    try {
      this.open = await underWay();
      await this.shelf.sweep(this.open.map((one) => one.id));
    } catch {
      this.open = [];
    }
  }

  async handIn(event: Event) {
    event.preventDefault();
    this.failure = '';
    this.problems = lacking(this);
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
    const said = { ...particulars(this), title: several && (this.files.length > 1 || this.arrived.length) ? `${several}: ${part}` : this.heading.trim() };
    const { envelope, name, sha256, shelved } = this.ready ? await digested(this, files[0]) : await sealed(this, files);
    let ticket: Ticket;
    try {
      ticket = await announce(said, name, envelope.size);
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
  async goOn(one: Ticket, again?: File) {
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

  async letGo(one: Ticket) {
    await this.attempt(async () => {
      await discard(one.id);
      await this.shelf.forget(one.id);
    });
    await this.lookForOpen();
  }

  async pauseOrResume() {
    if (this.paused) {
      this.sending?.resume();
    } else {
      await this.sending?.pause();
    }
    this.paused = !this.paused;
  }

  begin(step: string) {
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

  another() {
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

customElements.define('tessera-hand-in', TesseraHandIn);
