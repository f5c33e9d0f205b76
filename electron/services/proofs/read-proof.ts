/** A PDF → its pages: lines at their places, pictures at theirs. Nothing of the file is run, nothing is fetched. */
import { AppError } from '../../common/errors.ts';
import type { ProofLine, ProofPage, ProofPages } from '../../common/proof/shapes.ts';
import { linesOf } from '../import/pdf/layout.ts';
import { withPdf, wordsOf } from '../import/pdf/open-pdf.ts';
import { partedAtGaps, within } from './page-words.ts';
import { picturesOf } from './pictures.ts';

const MAX_PAGES = 1_500;
const MAX_CHARACTERS = 8_000_000;
/** Programs put a few bytes before the header; readers look for it in the first kilobyte (PDF 1.7, appendix H.3). */
const HEADER_WITHIN = 1024;

export interface ReadProofOptions {
  readonly name: string;
  readonly onPage?: ((done: number, total: number) => void) | undefined;
}

/** @throws AppError proof/not-pdf, proof/protected, proof/damaged, proof/too-large */
export async function readProof(bytes: Uint8Array, { name, onPage }: ReadProofOptions): Promise<ProofPages> {
  if (!Buffer.from(bytes.subarray(0, HEADER_WITHIN)).toString('latin1').includes('%PDF-')) throw new AppError('proof/not-pdf', { name });
  const drawn = await picturesOf(bytes);
  try {
    const pages = await withPdf(bytes, async (pdf) => {
      if (pdf.numPages > MAX_PAGES) throw new AppError('proof/too-large', { name, pages: pdf.numPages });
      const read: ProofPage[] = [];
      let characters = 0;
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { x, y, width, height } = drawn?.[number - 1]?.trim ?? viewOf(page.view);
        const words = await wordsOf(page);
        characters += words.reduce((sum, word) => sum + word.text.length, 0);
        if (characters > MAX_CHARACTERS) throw new AppError('proof/too-large', { name, characters });
        const view = viewOf(page.view);
        const sheet = { x: view.x - x, y: y + height - view.y - view.height, width: view.width, height: view.height };
        read.push({ width, height, sheet, lines: linesOf(partedAtGaps(words.filter(within({ x, y, width, height })))).map((line): ProofLine => ({ text: line.text.normalize('NFC'), x: line.left - x, y: y + height - line.y, width: line.right - line.left, size: line.size })), pictures: [...(drawn?.[number - 1]?.pictures ?? [])] });
        page.cleanup();
        onPage?.(number, pdf.numPages);
      }
      return read;
    });
    const pictures = drawn !== null && drawn.length === pages.length;
    return { pages, pictures, drawings: pictures ? drawn.map(({ drawing }) => drawing) : null };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (thrown instanceof Error && thrown.name === 'PasswordException') throw new AppError('proof/protected', { name }, { cause: thrown });
    throw new AppError('proof/damaged', { name, why: thrown instanceof Error ? thrown.message.slice(0, 200) : '' }, { cause: thrown });
  }
}

function viewOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): { x: number; y: number; width: number; height: number } {
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}
