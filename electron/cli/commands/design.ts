/** `kyyeu design BOOK …`: the design a book is set in; copied out for a designer, read back from a folder, or given up. */
import { DESIGN_IDS } from '../../common/book/designs.ts';
import { ownInForce } from '../../common/book/own-design.ts';
import { printSource } from '../../services/book/made/source.ts';
import { copyDesign } from '../../services/print/own-design/copy.ts';
import { readDesign } from '../../services/print/own-design/read.ts';
import { tryDesign } from '../../services/print/own-design/try.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK'], ['set', 'copy', 'use'], { flags: ['drop'] });
  const file = positionals[0] ?? '';
  const { set, use } = values;
  if (set !== undefined || use !== undefined || flags['drop'] === true) {
    const book = await openToWrite(file);
    try {
      if (set !== undefined) book.updateSettings({ design: DESIGN_IDS.find((id) => id === set) ?? unknownDesign(set), palette: '', fonts: '' });
      if (use !== undefined) {
        const { own } = readDesign(use);
        await tryDesign(printSource(book), own, { onProgress: () => undefined });
        book.updateSettings({ design: own.base, ownDesign: own, ...(own.base === book.settings().design ? {} : { palette: '', fonts: '' }) });
      }
      if (flags['drop'] === true) book.updateSettings({ ownDesign: null });
    } finally {
      book.close();
    }
  }
  const book = await openToRead(file);
  try {
    const settings = book.settings();
    const own = ownInForce(settings);
    const copied = values['copy'] === undefined ? null : copyDesign(settings, values['copy']).folder;
    if (json) printJson(io, { design: settings.design, own: own === null ? null : { name: own.name, files: Object.keys(own.files) }, copied });
    else printLines(io, [`design ${settings.design}${own === null ? '' : `, own “${own.name}”: ${Object.keys(own.files).join(', ')}`}`, ...(copied === null ? [] : [`copied to ${copied}`])]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function unknownDesign(value: string): never {
  throw new UsageError(`--set must be ${DESIGN_IDS.join(' or ')}, not ${value}`);
}
