/** What a reader is shown of a passage: decided by the server under the reader's rights, never kept on disk here. */
export type Words = Readable | { state: 'withheld' } | { state: 'withdrawn' };

export interface Readable {
  state: 'readable';
  owner: string;
  ownerName: string;
  text: string;
  language: string | null;
  languageName: string;
  /** Into the assessment's language; absent when the text is in it or nobody has translated it. */
  translation: { text: string; language: string; author: string; verified: boolean } | null;
  translationNeeded: boolean;
  mayTranslate: boolean;
  title: string;
  document: string;
  locator: string;
  evaluation: string;
  evaluationInWords: string;
  coordinatorEvaluation: string | null;
  handling: string[];
  handlingNote: string | null;
  marking: string;
}

type Listener = (words: Words) => void;

/** Collects the passages that appear in one moment into one question and tells everybody who asked. */
export class Desk {
  private readonly known = new Map<string, Words>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private wanted = new Set<string>();
  private timer: number | undefined;

  constructor(private readonly ask: (passages: string[]) => void) {}

  /** Calls the listener with the words, now if they are here, and again whenever they change. Returns how to stop. */
  watch(passage: string, listener: Listener): () => void {
    const words = this.known.get(passage);
    if (words) {
      listener(words);
    } else {
      this.want(passage);
    }
    const all = this.listeners.get(passage) ?? new Set<Listener>();
    all.add(listener);
    this.listeners.set(passage, all);
    return () => all.delete(listener);
  }

  provide(answers: Record<string, Words>): void {
    for (const [passage, words] of Object.entries(answers)) {
      this.known.set(passage, words);
      this.listeners.get(passage)?.forEach((listener) => listener(words));
    }
  }

  /** Rights or translations may have changed: asks again for what somebody is looking at, forgets the rest. */
  refresh(): void {
    this.known.clear();
    for (const [passage, listeners] of this.listeners) {
      if (listeners.size > 0) {
        this.want(passage);
      }
    }
  }

  private want(passage: string): void {
    this.wanted.add(passage);
    this.timer ??= window.setTimeout(() => {
      const batch = [...this.wanted];
      this.wanted = new Set();
      this.timer = undefined;
      this.ask(batch);
    }, 20);
  }
}
