/** What the commands of spreadsheets do. */
import type { DeskCommand } from '@common/commands/desk.ts';
import { run } from '../errors/report.ts';
import { sheetDialogs } from './state.ts';

const SHEETS = ['import-sheet', 'export-sheet'] as const satisfies readonly DeskCommand[];
export type SheetCommand = (typeof SHEETS)[number];

export function isSheet(command: string): command is SheetCommand {
  return SHEETS.some((each) => each === command);
}

/** @param flush what was typed goes into the file first */
export function runSheet(command: SheetCommand, flush: () => Promise<void>): void {
  run(async () => {
    await flush();
    sheetDialogs.show(command === 'import-sheet' ? { kind: 'in', target: 'awards' } : { kind: 'out', what: 'contents' });
  });
}
