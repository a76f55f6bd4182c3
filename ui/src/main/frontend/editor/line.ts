import type { Batch } from 'Frontend/generated/jar-resources/drafting/following.js';

/** What the authority says (docs/drafting-protocol.md). */
export type Said =
  | { type: 'joined'; version: number; mayEdit: boolean; title: string; doc?: object }
  | { type: 'steps'; version: number; batches: Batch[] }
  | { type: 'accepted'; seq: number; version: number }
  | { type: 'stale'; seq: number; version: number }
  | { type: 'refused'; seq: number; reason: string }
  | { type: 'present'; people: { client: string; name: string; mayEdit: boolean }[] }
  | { type: 'cursor'; client: string; name: string; version: number; anchor: number; head: number }
  | { type: 'notice'; kind: string }
  | { type: 'closed'; reason: string }
  | { type: 'pong' };

export interface Hearing {
  opened(): void;
  said(message: Said): void;
  lost(): void;
}

const PING_EVERY = 20_000;
const SILENCE = 60_000;
const LONGEST_WAIT = 15_000;
const STEADY = 10_000;

/** The socket of one section. Comes back by itself, at once when the network returns, until it is closed for good. */
export class Line {
  private socket: WebSocket | undefined;
  private heard = 0;
  private since = Infinity;
  private failures = 0;
  private retry: number | undefined;
  private pulse: number | undefined;
  private done = false;

  constructor(
    private readonly url: string,
    private readonly hearing: Hearing,
  ) {
    window.addEventListener('online', this.now);
    window.addEventListener('offline', this.drop);
    document.addEventListener('visibilitychange', this.now);
    this.dial();
  }

  get open(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  send(message: object): boolean {
    if (!this.open) {
      return false;
    }
    this.socket?.send(JSON.stringify(message));
    return true;
  }

  /** Leaves and stays away. */
  close(): void {
    this.done = true;
    window.removeEventListener('online', this.now);
    window.removeEventListener('offline', this.drop);
    document.removeEventListener('visibilitychange', this.now);
    window.clearTimeout(this.retry);
    window.clearInterval(this.pulse);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private dial(): void {
    window.clearTimeout(this.retry);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => {
      this.since = this.heard = Date.now();
      this.pulse = window.setInterval(() => this.beat(), PING_EVERY);
      this.hearing.opened();
    };
    socket.onmessage = (event) => {
      this.heard = Date.now();
      if (this.socket === socket) {
        this.hearing.said(JSON.parse(String(event.data)) as Said);
      }
    };
    socket.onclose = () => {
      if (this.socket === socket) {
        this.gone();
      }
    };
  }

  private beat(): void {
    if (Date.now() - this.heard > SILENCE) {
      this.drop();
    } else {
      this.send({ type: 'ping' });
    }
  }

  private gone(): void {
    window.clearInterval(this.pulse);
    this.socket = undefined;
    if (this.done) {
      return;
    }
    this.hearing.lost();
    if (Date.now() - this.since > STEADY) {
      this.failures = 0;
    }
    this.since = Infinity;
    const wait = Math.min(LONGEST_WAIT, 400 * 2 ** this.failures++) * (0.75 + Math.random() / 2);
    this.retry = window.setTimeout(() => this.dial(), wait);
  }

  /** The browser says that it is offline: a socket would notice only after its timeout. */
  private readonly drop = (): void => {
    const socket = this.socket;
    if (socket) {
      socket.onclose = null;
      socket.close();
      this.gone();
    }
  };

  private readonly now = (): void => {
    if (!this.socket && !this.done && document.visibilityState === 'visible') {
      this.failures = 0;
      this.dial();
    }
  };
}
