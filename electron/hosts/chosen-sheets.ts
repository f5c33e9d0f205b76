/** The file of sheets that each open book takes lists from, as it was read. */
import { AppError } from '../common/errors.ts';
import type { Workbook } from '../common/sheets/shapes.ts';

export class ChosenSheets {
  readonly #bySession = new Map<string | null, Workbook>();

  /** The one before is let go. */
  choose(session: string | null, workbook: Workbook): void {
    this.#bySession.set(session, workbook);
  }

  /** @throws AppError sheet/none-chosen */
  get(session: string | null): Workbook {
    const workbook = this.#bySession.get(session);
    if (workbook === undefined) throw new AppError('sheet/none-chosen');
    return workbook;
  }

  leave(session: string | null): void {
    this.#bySession.delete(session);
  }
}
