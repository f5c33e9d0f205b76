/** What can be said of pages made from records before they are printed: portraits that have not come, an imprint with gaps, photos too small. */
import type { Made, MadeBook } from '../../../common/book/made.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { LOW_PPI, POOR_PPI } from '../../../common/photo/hints.ts';
import { isEmptyMade } from '../made/plan.ts';
import { madePages } from '../preview.ts';
import type { Placing } from '../typeset.ts';
import { effectivePpi } from './photo-sizes.ts';

/** So many names stand in one finding. */
const MOST_NAMED = 6;

export function preflightMade({ pages }: MadeBook, typeset: Placing): Preflight {
  const starts = new Map(madePages(typeset).map(({ id, start }) => [id, start]));
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const made of pages.values()) {
    const say = (list: Finding[], code: string, text: string, more: Pick<Finding, 'photoId' | 'whom'> = {}): void => {
      list.push({ code, text, articleId: null, block: null, page: starts.get(made.id) ?? null, matterId: made.id, ...more });
    };
    if (isEmptyMade(made)) {
      say(warnings, 'made-empty', `Trang “${made.title}” chưa có gì để in nên không in.`);
      continue;
    }
    const absent = withoutPortrait(made);
    if (absent.length > 0) say(warnings, 'portrait-missing', `Trang “${made.title}” còn thiếu ảnh chân dung của ${named(absent)}. Chỗ của ảnh đang để trống.`, { whom: absent });
    if (made.kind === 'plates' && made.gone > 0) say(errors, 'plate-gone', `Trang “${made.title}” có ${String(made.gone)} ảnh đã bỏ khỏi kho ảnh nên không in. Hãy chọn ảnh khác.`);
    if (made.kind === 'imprint' && made.missing.length > 0) say(warnings, 'imprint-gap', `Trang thông tin xuất bản còn thiếu ${made.missing.join(', ')}.`);
    for (const { photoId, photo, ppi } of smallPhotos(made, typeset)) {
      say(ppi < POOR_PPI ? errors : warnings, ppi < POOR_PPI ? 'photo-poor' : 'photo-low', `Ảnh “${photo}” ở trang “${made.title}” in ra ${String(ppi)} ppi. Muốn nét, hãy xin ảnh gốc hoặc in nhỏ hơn.`, { photoId });
    }
  }
  return { errors, warnings };
}

function withoutPortrait(made: Made): string[] {
  return made.kind === 'portraits' ? made.groups.flatMap(({ people }) => people.filter(({ photoId }) => photoId === null).map(({ name }) => name)) : [];
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` và ${String(more)} người khác` : ''}`;
}

/** Each photo once, at its coarsest. */
function smallPhotos({ id }: Made, { madePhotos }: Placing): { photoId: string; photo: string; ppi: number }[] {
  const found = new Map<string, { photoId: string; photo: string; ppi: number }>();
  for (const placed of madePhotos) {
    if (placed.articleId !== id) continue;
    const ppi = Math.round(effectivePpi(placed));
    const known = found.get(placed.photoId);
    if (ppi < LOW_PPI && (known === undefined || ppi < known.ppi)) found.set(placed.photoId, { photoId: placed.photoId, photo: placed.photo.name, ppi });
  }
  return [...found.values()];
}
