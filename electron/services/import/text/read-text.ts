/** Plain text → raw document: one paragraph per line (wrapped lines joined where that is sure), empty lines kept (they tell where things stand). */
import { AppError } from '../../../common/errors.ts';
import { plainParagraph, type RawDocument } from '../raw.ts';
import { warning } from '../warnings.ts';
import { decodeText } from './decode.ts';
import { joinWraps } from './wraps.ts';

/** A text of a million words has some 8 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Empty lines in a row that still say something; a file of a million of them is no document. */
const MOST_BLANK = 8;

/** @throws AppError `import/too-large`, `import/encoding`, `import/unsupported` */
export function readText(bytes: Uint8Array): RawDocument {
  if (bytes.length > MAX_BYTES) throw new AppError('import/too-large', { bytes: bytes.length });
  const { text, encoding, dropped } = decodeText(bytes);
  const lines = withoutGulfs(text.split('\n'));
  return {
    items: joinWraps(lines).map(plainParagraph),
    pictures: [],
    encoding,
    plain: true,
    warnings: dropped === 0 ? [] : [warning('control-characters', dropped)],
    aside: [],
    rawText: lines,
  };
}

function withoutGulfs(lines: readonly string[]): string[] {
  let blanks = 0;
  return lines.filter((line) => {
    blanks = line.trim() === '' ? blanks + 1 : 0;
    return blanks <= MOST_BLANK;
  });
}
