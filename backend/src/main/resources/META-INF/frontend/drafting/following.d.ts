import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';

export interface Batch {
  client: string;
  seq: number;
  author: string;
  steps: object[];
}

interface Editor {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
}

export declare function following(options: { version: number; client: string }): Plugin;
export declare function versionOf(state: EditorState): number;
export declare function hasOwn(state: EditorState): boolean;
export declare function ownSteps(state: EditorState): Step[];
export declare function sendable(state: EditorState, seq?: number): { version: number; steps: object[] } | null;
export declare function markSent(editor: Editor, seq: number): void;
export declare function markUnsent(editor: Editor, seq: number): void;
export declare function receive(editor: Editor, version: number, batches: Batch[]): number[];
