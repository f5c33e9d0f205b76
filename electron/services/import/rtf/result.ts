/** What the reading of an RTF gives. */
import type { PictureList } from '../pictures.ts';
import type { RawItem } from '../raw.ts';

export interface RtfResult {
  readonly items: RawItem[];
  /** Text of headers and footers. */
  readonly aside: string[];
  readonly comments: string[];
  readonly notes: number;
  readonly counts: { readonly added: number; readonly removed: number; readonly boxes: number; readonly symbols: number; readonly objects: number };
  readonly tables: number;
  /** Tables that came as paragraphs although they had rows and columns. */
  readonly flattened: number;
  readonly merged: number;
  readonly pictures: PictureList;
  readonly rawText: string[];
  readonly hidden: string[];
}
