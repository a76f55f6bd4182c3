import type { Desk } from './words';
import type { Labels } from './labels';

/** What a node view needs of the element around it. */
export interface Surroundings {
  readonly desk: Desk;
  readonly labels: Labels;
  openPassage(passage: string): void;
  /** Why a quotation stands here. */
  why(passage: string): void;
  translate(passage: string, text: string): void;
}
