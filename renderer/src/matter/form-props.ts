/** What the form of each kind is given. */
import type { MatterKind, MatterOptions } from '@common/book/matter.ts';

export interface FormProps<K extends MatterKind> {
  readonly options: MatterOptions[K];
  /** What the options were read from: another object each time they are. */
  readonly of: object;
  readonly disabled: boolean;
  /**
   * One step to take back.
   * @param change a function gets the options with all that was changed before: what was typed in another field may be on its way to the file still
   * @param visit one stay in a field that saves while one types: its changes are one step
   * @throws AppError
   */
  readonly onChange: (change: Partial<MatterOptions[K]> | ((now: MatterOptions[K]) => Partial<MatterOptions[K]>), visit?: string) => Promise<void>;
}
