import {
  following, hasOwn, markSent, markUnsent, ownSteps, receive, sendable, versionOf, type Batch,
} from 'Frontend/generated/jar-resources/drafting/following.js';
import { schema } from 'Frontend/generated/jar-resources/drafting/schema.js';
import { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Step, type Mappable, type StepMap } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { Line, type Said } from './line';
import { presenceKey, hueOf, type Person } from './presence';
import { uuid } from './uuid';

/** How the text stands with the authority. */
export type Standing =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'offline'; unsent: boolean }
  | { kind: 'refused'; reason: string; words: string }
  | { kind: 'closed'; reason: string; words: string };

export interface Company {
  /** A document to show: the first, or a fresh one after a refusal. */
  begin(state: EditorState, mayEdit: boolean): EditorView;
  mayEdit(may: boolean): void;
  standing(standing: Standing): void;
  people(people: Person[]): void;
  notice(kind: string): void;
}

const CURSOR_PAUSE = 120;
const KEPT_MAPS = 2000;

/** Writing together in one section: keeps the view's text and the authority's order in step, offline for as long as it takes. */
export class Together {
  private readonly client = uuid();
  private readonly line: Line;
  private view: EditorView | undefined;
  private joined = false;
  private seq = 0;
  private underWay = 0;
  private refusal: { reason: string; words: string } | undefined;
  private people: { client: string; name: string }[] = [];
  private readonly cursors = new Map<string, { version: number; anchor: number; head: number }>();
  private readonly maps = new Map<number, StepMap>();
  private lastCursor = '';
  private cursorTimer: number | undefined;
  private waiting: { version: number; act: () => void }[] = [];

  constructor(
    url: string,
    private readonly plugins: () => Plugin[],
    private readonly company: Company,
  ) {
    this.line = new Line(url, {
      opened: () => this.join(),
      said: (message) => this.said(message),
      lost: () => {
        this.joined = false;
        this.tell();
      },
    });
    company.standing({ kind: 'connecting' });
  }

  close(): void {
    window.clearTimeout(this.cursorTimer);
    this.line.close();
  }

  /** Whether leaving now would lose words. */
  get unsaved(): boolean {
    return this.view !== undefined && hasOwn(this.view.state);
  }

  /** After every transaction of the view. */
  changed(transaction: Transaction): void {
    if (transaction.docChanged) {
      this.flush();
      this.tell();
    }
    if (transaction.selectionSet || transaction.docChanged) {
      this.cursorTimer ??= window.setTimeout(() => this.cursor(), CURSOR_PAUSE);
    }
  }

  dismissRefusal(): void {
    this.refusal = undefined;
    this.tell();
  }

  /** Does something as soon as this version is known here: at once if it is. */
  whenAt(version: number, act: () => void): void {
    if (this.view && versionOf(this.view.state) >= version) {
      act();
    } else {
      this.waiting.push({ version, act });
    }
  }

  /** The maps that carry positions of an ordered version into the text as it stands here. */
  since(version: number): Mappable[] {
    const state = this.view!.state;
    const maps: Mappable[] = [];
    for (let at = version; at < versionOf(state); at++) {
      const map = this.maps.get(at);
      if (map) {
        maps.push(map);
      }
    }
    return [...maps, ...ownSteps(state).map((step) => step.getMap())];
  }

  /** Positions here in terms of the newest ordered version. */
  ordered(from: number, to: number): { version: number; from: number; to: number } {
    for (const step of ownSteps(this.view!.state).reverse()) {
      const back = step.getMap().invert();
      from = back.map(from, 1);
      to = back.map(to, -1);
    }
    return { version: versionOf(this.view!.state), from, to: Math.max(from, to) };
  }

  private join(): void {
    const version = this.view ? versionOf(this.view.state) : undefined;
    this.lastCursor = '';
    this.line.send({ type: 'join', client: this.client, ...(version === undefined ? {} : { version }) });
  }

  private said(message: Said): void {
    switch (message.type) {
      case 'joined':
        this.begin(message.mayEdit, message.version, message.doc);
        break;
      case 'steps':
        this.take(message.version, message.batches);
        break;
      case 'accepted':
        this.settle(message.seq);
        break;
      case 'stale':
        if (this.view && message.seq === this.underWay) {
          markUnsent(this.view, message.seq);
          this.settle(message.seq);
        }
        break;
      case 'refused':
        this.refused(message.reason);
        break;
      case 'present':
        this.people = message.people.filter((person) => person.client !== this.client);
        this.company.people(this.people.map((person) => ({ ...person, hue: hueOf(person.name) })));
        this.drawCursors();
        break;
      case 'cursor':
        this.cursors.set(message.client, message);
        this.whenAt(message.version, () => this.drawCursors());
        break;
      case 'notice':
        this.company.notice(message.kind);
        break;
      case 'closed':
        // After a fault on the server's side the line comes back by itself.
        if (message.reason !== 'failed') {
          this.end(message.reason);
        }
        break;
      case 'pong':
        break;
    }
  }

  private begin(mayEdit: boolean, version: number, doc?: object): void {
    this.joined = true;
    if (doc) {
      const lost = this.wordsOfOwn();
      if (lost && !this.refusal) {
        this.refusal = { reason: '', words: lost };
      }
      this.underWay = 0;
      this.maps.clear();
      const state = EditorState.create({
        doc: Node.fromJSON(schema, doc),
        plugins: [...this.plugins(), following({ version, client: this.client })],
      });
      this.view = this.company.begin(state, mayEdit);
    } else {
      this.company.mayEdit(mayEdit);
      // What is missing here follows at once; then what is left of an unsettled batch goes out under its own number.
      window.setTimeout(() => this.resend(), 30);
    }
    this.reached();
    this.flush();
    this.tell();
  }

  private resend(): void {
    if (!this.view || !this.underWay || !this.joined) {
      this.flush();
      return;
    }
    const left = sendable(this.view.state, this.underWay);
    if (left) {
      this.line.send({ type: 'steps', seq: this.underWay, ...left });
    } else {
      this.settle(this.underWay);
    }
  }

  private take(version: number, batches: Batch[]): void {
    if (!this.view) {
      return;
    }
    let at = version;
    for (const step of batches.flatMap((batch) => batch.steps)) {
      this.maps.set(at++, Step.fromJSON(schema, step).getMap());
    }
    for (const old of this.maps.keys()) {
      if (this.maps.size <= KEPT_MAPS) {
        break;
      }
      this.maps.delete(old);
    }
    try {
      receive(this.view, version, batches).forEach((seq) => this.settle(seq));
    } catch (missing) {
      if (!(missing instanceof RangeError)) {
        throw missing;
      }
      this.join();
      return;
    }
    this.reached();
    this.tell();
  }

  private settle(seq: number): void {
    if (seq === this.underWay) {
      this.underWay = 0;
      this.flush();
      this.tell();
      this.cursorTimer ??= window.setTimeout(() => this.cursor(), CURSOR_PAUSE);
    }
  }

  private flush(): void {
    const next = this.view && this.joined && !this.underWay && this.line.open ? sendable(this.view.state) : null;
    if (!this.view || !next) {
      return;
    }
    this.underWay = ++this.seq;
    markSent(this.view, this.underWay);
    this.line.send({ type: 'steps', seq: this.underWay, ...next });
  }

  private refused(reason: string): void {
    this.refusal = { reason, words: this.wordsOfOwn() };
    this.underWay = 0;
    this.line.send({ type: 'join', client: this.client });
    this.tell();
  }

  private end(reason: string): void {
    this.joined = false;
    const words = this.wordsOfOwn();
    this.close();
    this.company.mayEdit(false);
    this.company.standing({ kind: 'closed', reason, words });
  }

  /** What was written here and is not kept: offered for copying when it cannot be. */
  private wordsOfOwn(): string {
    if (!this.view) {
      return '';
    }
    const written = ownSteps(this.view.state).map((step) => {
      const slice = (step.toJSON() as { slice?: { content?: object[] } }).slice;
      const content = slice?.content?.map((json) => Node.fromJSON(schema, json)) ?? [];
      return content.map((node) => (node.isText ? node.text : node.textBetween(0, node.content.size, '\n'))).join('\n');
    });
    return written.join('').trim();
  }

  private cursor(): void {
    this.cursorTimer = undefined;
    if (!this.view || !this.joined || !this.view.editable || hasOwn(this.view.state)) {
      return;
    }
    const { anchor, head } = this.view.state.selection;
    const message = { type: 'cursor', version: versionOf(this.view.state), anchor, head };
    const same = JSON.stringify(message);
    if (same !== this.lastCursor) {
      this.lastCursor = same;
      this.line.send(message);
    }
  }

  private drawCursors(): void {
    if (!this.view) {
      return;
    }
    const drawn = this.people.map((person): Person => {
      const cursor = this.cursors.get(person.client);
      const shown = { ...person, hue: hueOf(person.name) };
      if (!cursor || cursor.version > versionOf(this.view!.state)) {
        return shown;
      }
      const maps = this.since(cursor.version);
      const here = (position: number) => maps.reduce((at, map) => map.map(at), position);
      return { ...shown, anchor: here(cursor.anchor), head: here(cursor.head) };
    });
    this.view.dispatch(this.view.state.tr.setMeta(presenceKey, drawn).setMeta('addToHistory', false));
  }

  private reached(): void {
    const ready = this.waiting.filter(({ version }) => this.view && versionOf(this.view.state) >= version);
    this.waiting = this.waiting.filter((one) => !ready.includes(one));
    ready.forEach(({ act }) => act());
  }

  private tell(): void {
    if (this.refusal) {
      this.company.standing({ kind: 'refused', ...this.refusal });
    } else if (!this.joined) {
      this.company.standing(this.view ? { kind: 'offline', unsent: this.unsaved } : { kind: 'connecting' });
    } else {
      this.company.standing({ kind: this.unsaved ? 'saving' : 'saved' });
    }
  }
}
