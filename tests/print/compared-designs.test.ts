/** Proofs of one book in two designs and two trim sizes, compared: text flows otherwise over the pages, and is the same text. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookSettingsPatch } from '../../electron/common/book/settings.ts';
import { compareProofs } from '../../electron/common/proof/compare.ts';
import type { ProofComparison, ProofPages } from '../../electron/common/proof/shapes.ts';
import { makeSample } from '../../electron/services/book/sample.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { readProof } from '../../electron/services/proofs/read-proof.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
let plain: ProofPages;

/** The sample book with these settings, as its proof is read. */
async function proofOf(name: string, settings: BookSettingsPatch, edit: (book: BookWriter) => void = () => undefined): Promise<ProofPages> {
  const file = join(folder, `${name}.kyyeu`);
  copyFileSync(join(folder, 'sample.kyyeu'), file);
  const book = openBook(file);
  try {
    book.updateSettings(settings);
    edit(book);
    const { files } = await exportBook({ reader: book, to: 'proof', folder: join(folder, name), cache: join(folder, 'cache'), covers: true, now: PRINTED_AT });
    return await readProof(readFileSync(files[0]?.path ?? ''), { name });
  } finally {
    book.close();
  }
}

/** One word of the text becomes another. */
function edited(book: BookWriter): void {
  const found = book.outline().parts.flatMap(({ articles }) => articles).map(({ id }) => book.article(id)).find(({ document }) => JSON.stringify(document).includes('sạt lở ba lần'));
  if (found === undefined) throw new Error('the sample has the sentence');
  book.saveArticle(found.id, found.revision, JSON.parse(JSON.stringify(found.document).replace('sạt lở ba lần', 'sạt lở bốn lần')) as typeof found.document);
}

const told = ({ pages }: ProofComparison): unknown[] => pages.filter(({ state }) => state !== 'same').map(({ state, changes }) => [state, changes]);

beforeAll(async () => {
  await makeSample(join(folder, 'sample.kyyeu'));
  plain = await proofOf('plain', { design: 'trang-trong', trimSize: '16x24' });
});

describe('two proofs of one book', () => {
  it('in another trim size have every page paired and no word changed', async () => {
    const found = compareProofs(plain, await proofOf('small', { design: 'trang-trong', trimSize: '13x19' }));
    expect(found.look).toMatchObject({ faces: false, size: { after: { width: expect.closeTo(368.5, 0) as number } } });
    expect(told(found)).toEqual([]);
    expect(found.pages.length).toBeGreaterThanOrEqual(found.pagesAfter);
  });

  it('in another design and trim size have every page paired; capitals of the design are no change', async () => {
    const found = compareProofs(plain, await proofOf('modern', { design: 'hien-dai', trimSize: 'a4' }));
    expect(found.look).toMatchObject({ faces: true });
    expect(found.look?.size).not.toBeNull();
    expect(told(found)).toEqual([]);
  });

  it('in another design with one word changed tell that word alone', async () => {
    const found = compareProofs(plain, await proofOf('modern-edited', { design: 'hien-dai', trimSize: 'a4' }, edited));
    expect(told(found)).toEqual([['text', [{ before: 'ba', after: 'bốn' }]]]);
  });

  it('in one look tell what stands elsewhere, too', async () => {
    const found = compareProofs(plain, await proofOf('edited', { design: 'trang-trong', trimSize: '16x24' }, edited));
    expect(found.look).toBeNull();
    expect(told(found).filter((page) => JSON.stringify(page).includes('bốn'))).toEqual([['text', [{ before: 'ba', after: 'bốn' }]]]);
    expect(found.pages.filter(({ state }) => state === 'added' || state === 'removed')).toEqual([]);
  });
});
