/** .rtf → raw document. Own reader: the published ones give no fonts, no pictures, or read \'xx as Latin-1 text. */
import { AppError } from '../../../common/errors.ts';
import { say } from '../../../common/print/say.ts';
import type { RawDocument } from '../raw.ts';
import { warning } from '../warnings.ts';
import { rtfTokens } from './tokens.ts';
import { RtfReading } from './reading.ts';

/** An RTF of a hundred photos in hexadecimal has some 200 MB. */
const MAX_BYTES = 400 * 1024 * 1024;

/** @throws AppError `import/too-large`, `import/damaged` */
export function readRtf(bytes: Uint8Array): RawDocument {
  if (bytes.length > MAX_BYTES) throw new AppError('import/too-large', { bytes: bytes.length });
  const reading = new RtfReading();
  for (const token of rtfTokens(bytes)) reading.take(token);
  const { items, aside, comments, notes, counts, tables, flattened, merged, pictures, rawText, hidden } = reading.finish();
  return {
    items,
    pictures: pictures.list,
    encoding: 'rtf',
    plain: false,
    warnings: [
      ...pictures.warnings,
      ...(counts.added + counts.removed > 0 ? [warning('tracked-changes', counts.added, counts.removed)] : []),
      ...(notes > 0 ? [warning('notes', notes)] : []),
      ...(counts.boxes > 0 ? [warning('text-box')] : []),
      ...(merged > 0 ? [warning('merged-cells', merged)] : []),
      ...(flattened > 0 ? [warning('table-flattened')] : []),
      ...(counts.symbols > 0 ? [warning('symbol-replaced')] : []),
      ...(counts.objects > 0 ? [warning('unknown-content', say('importRemarks.what.objects', { count: counts.objects }))] : []),
    ],
    aside: [...new Set(aside)],
    rawText,
    found: {
      trackedChanges: { added: counts.added, removed: counts.removed, moved: 0 },
      comments,
      textBoxes: counts.boxes,
      notes,
      mergedCells: merged,
      tables,
      symbols: counts.symbols,
      lostPictures: pictures.lost,
      hiddenTexts: hidden,
    },
  };
}
