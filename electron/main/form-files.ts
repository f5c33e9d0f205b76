/** Saving the form that units fill in: asks where, writes it. */
import { app, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import { t, type Language } from '../common/i18n/index.ts';
import { localDay } from '../common/text/dates.ts';
import type { Dialogs } from './dialogs.ts';
import { fileNameOf } from './file-names.ts';
import { folderLabel } from './folder-label.ts';

interface SaveForms {
  readonly unitIds: readonly string[];
  readonly browser: BrowserWindow;
  readonly dialogs: Dialogs;
  readonly language: Language;
  /** Asks the process that owns the book. */
  readonly make: (unitId: string | null, today: string) => Promise<Output<'collect.form'>>;
}

/**
 * One form (for a unit, or for none) into a file, several each into a folder, where nothing that is there is written over.
 * @throws AppError file/failed, book/no-record
 */
export async function saveForms({ unitIds, browser, dialogs, language, make }: SaveForms): Promise<Output<'app.saveForms'>> {
  const nameFor = (unit: string): string => fileNameOf(unit === '' ? t(language, 'collect.formName') : t(language, 'collect.formNameFor', { unit }), t(language, 'collect.formName'));
  const today = localDay(Date.now());
  const documents = app.getPath('documents');
  if (unitIds.length <= 1) {
    const form = await make(unitIds[0] ?? null, today);
    const file = await dialogs.form(browser, join(documents, `${nameFor(form.unit)}.docx`));
    if (file === null) return null;
    await write(file, form.bytes);
    return { files: 1, folderLabel: folderLabel(file) };
  }
  const folder = await dialogs.formFolder(browser, documents);
  if (folder === null) return null;
  for (const unitId of unitIds) {
    const form = await make(unitId, today);
    await write(free(folder, nameFor(form.unit)), form.bytes);
  }
  return { files: unitIds.length, folderLabel: folderLabel(join(folder, nameFor(''))) };
}

/** "name.docx", or with a number behind it where that is taken. */
function free(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${name}${number === 1 ? '' : ` (${String(number)})`}.docx`);
    if (!existsSync(file)) return file;
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (thrown) {
    throw new AppError('file/failed', { reason: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
}
