import type { Schema } from 'prosemirror-model';

export declare const schema: Schema<
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'bullet_list'
  | 'ordered_list'
  | 'list_item'
  | 'table'
  | 'table_row'
  | 'table_cell'
  | 'table_header'
  | 'quoted_evidence'
  | 'judgement'
  | 'framed'
  | 'figure'
  | 'picture'
  | 'caption'
  | 'source'
  | 'reference'
  | 'text'
  | 'hard_break'
  | 'citation',
  'strong' | 'em'
>;

export declare function newKey(): string;

export declare const LONGEST_ALTERNATIVE: number;
