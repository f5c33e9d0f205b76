/** The window's calls about spreadsheets that name files: choosing one, taking it in, giving a list out. */
import { app, dialog, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../common/errors.ts';
import type { SheetFile } from '../common/contract/sheet-channels.ts';
import { t } from '../common/i18n/index.ts';
import { columnField } from '../common/sheets/fields.ts';
import type { Workbook } from '../common/sheets/shapes.ts';
import { readSheetFile } from '../hosts/sheet-reader.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';
import { fileNameOf } from './file-names.ts';
import { readJson, writeJson } from './json-file.ts';
import { startHost } from './utility.ts';

/** What can be read; whatever a file is called, its content decides. */
const EXTENSIONS = ['xlsx', 'xlsm', 'ods', 'csv', 'tsv', 'txt'];
/** Columns as they were said for files with the same headers, the newest last. */
const memory = z.array(z.object({ key: z.string(), columns: z.array(z.object({ column: z.number().int(), field: columnField })) }));
const MOST_REMEMBERED = 200;

type SheetChannel = 'app.chooseSheet' | 'app.lookAtSheet' | 'app.bringSheet' | 'app.saveSheet';

export function sheetHandlers({ books, dropped, jobs, preferences, windows }: Application): Pick<AppHandlers, SheetChannel> {
  const browserOf = (windowId: number): BrowserWindow => windows.required(windowId).browser;
  const memoryFile = join(app.getPath('userData'), 'sheets.json');

  /** Null: cancelled. */
  const ask = async (windowId: number): Promise<string | null> => {
    const language = preferences.value.language;
    const { canceled, filePaths } = await dialog.showOpenDialog(browserOf(windowId), {
      title: t(language, 'sheets.chooseTitle'),
      buttonLabel: t(language, 'sheets.chooseButton'),
      properties: ['openFile'],
      filters: [{ name: t(language, 'sheets.kind'), extensions: EXTENSIONS }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };

  return {
    'app.chooseSheet': async (input, windowId) => {
      books.required(windowId);
      const path = input.dropped ? (dropped.take(windowId)[0] ?? null) : await ask(windowId);
      if (path === null) return null;
      const workbook = await jobs.run(windowId, 'sheet', async ({ signal, onProgress }) => {
        onProgress({ phase: 'read', done: 0, total: 1, label: basename(path) });
        return await readSheetFile(() => startHost('import'), { path }, signal);
      });
      await books.store(windowId, 'sheet.open', { workbook });
      return facts(workbook);
    },
    'app.lookAtSheet': async (input, windowId) => {
      const look = await books.store(windowId, 'sheet.look', input);
      const known = (await readJson(memoryFile, memory, [])).find(({ key }) => key === look.key);
      return known === undefined ? look : { ...look, remembered: true, mapping: { ...look.mapping, columns: known.columns } };
    },
    'app.bringSheet': async ({ key, ...choice }, windowId) => {
      const report = await jobs.run(windowId, 'sheet', async (context) => await books.beside(windowId).call('sheet.bring', choice, context));
      const others = (await readJson(memoryFile, memory, [])).filter((each) => each.key !== key);
      await writeJson(memoryFile, [...others, { key, columns: choice.mapping.columns }].slice(-MOST_REMEMBERED));
      return report;
    },
    'app.saveSheet': async ({ what }, windowId) => {
      const language = preferences.value.language;
      const { settings } = await books.store(windowId, 'book.info', {});
      const { canceled, filePath } = await dialog.showSaveDialog(browserOf(windowId), {
        title: t(language, 'sheets.saveTitle'),
        defaultPath: join(app.getPath('documents'), `${fileNameOf(settings.title, 'Kỷ yếu')} - ${t(language, `sheets.lists.${what}`)}.xlsx`),
        filters: [
          { name: 'Excel', extensions: ['xlsx'] },
          { name: 'CSV', extensions: ['csv'] },
        ],
      });
      if (canceled || filePath === '') return null;
      const ending = extname(filePath).toLowerCase();
      const path = ending === '.csv' || ending === '.xlsx' ? filePath : `${filePath}.xlsx`;
      const pages = what === 'contents' ? await books.print(windowId, 'preview.book', {}) : null;
      const { bytes, rows } = await books.store(windowId, 'sheet.out', { what, as: ending === '.csv' ? 'csv' : 'xlsx', pages });
      try {
        await writeFile(path, bytes);
      } catch (cause) {
        throw new AppError('file/failed', { name: basename(path) }, { cause });
      }
      return { fileName: basename(path), rows };
    },
  };
}

/** What a window may know of a file: not its cells. */
function facts({ name, format, encoding, sheets }: Workbook): SheetFile {
  return {
    name,
    format,
    encoding,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      columns: new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column))).size,
    })),
  };
}
