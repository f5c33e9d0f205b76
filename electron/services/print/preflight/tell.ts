/** How checks of a finished file tell what they found. */
import type { Said } from '../../../common/contract/said.ts';
import type { Finding } from '../../../common/contract/shapes.ts';

/** `page`: of the file, from 1; null or absent: of the whole file. */
export type Tell = (code: string, said: Said, page?: number | null) => void;

/** Findings of one file; what was told of a page already is not told again. */
export function telling(): { readonly tell: Tell; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const told = new Set<string>();
  const tell: Tell = (code, said, page = null) => {
    const same = JSON.stringify([code, said, page]);
    if (told.has(same)) return;
    told.add(same);
    findings.push({ code, said, articleId: null, block: null, page });
  };
  return { tell, findings };
}
