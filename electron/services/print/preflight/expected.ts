/** What a finished file is held against. */
import type { Finish } from '../../../common/book/finish.ts';
import type { Press } from '../press.ts';

export interface Expected {
  /** mm */
  readonly trimWidth: number;
  readonly trimHeight: number;
  readonly bleed: number;
  readonly pages: number;
  readonly title: string;
  readonly press: Pick<Press, 'standard' | 'header' | 'ink' | 'grey'>;
  /** %, most ink on any pixel of any photo, as measured when it was converted. */
  readonly photoInk: number;
  /** Letters may have any colour, as on a cover. */
  readonly colouredText?: boolean;
  /** The plate it has beside those of the four inks; absent or null: none. */
  readonly finish?: Finish | null;
}
