/** What the form of each kind is given. */
import type { MatterKind, MatterOptions } from '@common/book/matter.ts';

export interface FormProps<K extends MatterKind> {
  readonly options: MatterOptions[K];
  /** What the options were read from: another object each time they are. */
  readonly of: object;
  readonly disabled: boolean;
  /** One step to take back. @throws AppError */
  readonly onChange: (change: Partial<MatterOptions[K]>) => Promise<void>;
}
