/** Two files → what differs, page by page. */
import { compareProofs } from '../../common/proof/compare.ts';
import type { Progress } from '../../common/contract/shapes.ts';
import type { ComparedProofs } from '../../common/proof/shapes.ts';
import { readSourceFile } from '../source-file.ts';
import { readProof } from './read-proof.ts';

/** @throws AppError proof/*, file/* */
export async function compareFiles({ before, after }: { readonly before: string; readonly after: string }, onProgress: (progress: Progress) => void): Promise<ComparedProofs> {
  const read = async (path: string, phase: 'before' | 'after'): ReturnType<typeof readProof> => {
    const { name, bytes } = await readSourceFile(path);
    // The time that reading may take runs from here.
    onProgress({ phase, done: 0, total: 0, label: name });
    return await readProof(bytes, { name, onPage: (done, total) => { onProgress({ phase, done, total, label: name }); } });
  };
  const one = await read(before, 'before');
  const two = await read(after, 'after');
  onProgress({ phase: 'compare', done: 0, total: 0, label: '' });
  return { comparison: compareProofs(one, two), before: one.pages, after: two.pages };
}
