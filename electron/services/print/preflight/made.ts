/** What can be said of pages made from records before they are printed: portraits that have not come or whose unit is not told, an imprint with gaps, plates without captions, photos too small, awards without a rank or of another period. */
import type { Made, MadeBook } from '../../../common/book/made.ts';
import type { Said, SaidPart } from '../../../common/contract/said.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { leastPpi, LOW_PPI, POOR_PPI, PRINT_PPI } from '../../../common/photo/hints.ts';
import { pageCalled, say } from '../../../common/print/say.ts';
import { isEmptyMade } from '../made/plan.ts';
import { madePages } from '../preview.ts';
import type { Placing } from '../typeset.ts';
import { effectivePpi } from './photo-sizes.ts';

/** So many forms of awards stand in one finding. People are all named: no list elsewhere has just those whom a page lacks something of. */
const MOST_NAMED = 6;

export function preflightMade({ pages }: MadeBook, typeset: Placing): Preflight {
  const starts = new Map(madePages(typeset).map(({ id, start }) => [id, start]));
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const made of pages.values()) {
    const page = pageCalled(made.title);
    const tell = (list: Finding[], code: string, said: Said, more: Pick<Finding, 'photoId' | 'whom' | 'spot'> = {}): void => {
      list.push({ code, said, articleId: null, block: null, page: starts.get(made.id) ?? null, matterId: made.id, ...more });
    };
    if (isEmptyMade(made)) {
      tell(warnings, 'made-empty', say('findings.madeEmpty', { made: page }));
      continue;
    }
    if (made.kind === 'commended' && made.unranked.length > 0) tell(warnings, 'award-unranked', say('findings.awardUnranked', { made: page, forms: quoted(made.unranked) }));
    if ((made.kind === 'commended' || made.kind === 'statistics') && made.outside !== undefined) {
      const { count, of, period } = made.outside;
      tell(warnings, 'award-outside', say('findings.awardOutside', { made: page, outside: count, all: of, period }));
    }
    const absent = withoutPortrait(made);
    if (absent.length > 0) tell(warnings, 'portrait-missing', say('findings.portraits', { made: page, people: absent }), { whom: absent });
    if (made.kind === 'portraits' && made.unplaced !== undefined) tell(warnings, 'portrait-unit', say('findings.portraitUnit', { made: page, people: made.unplaced }), { whom: [...made.unplaced] });
    if (made.kind === 'plates' && made.gone > 0) tell(errors, 'plate-gone', say('findings.plateGone', { made: page, count: made.gone }));
    if (made.kind === 'plates' && made.uncaptioned.length > 0) tell(warnings, 'plate-caption', say('findings.plateCaption', { made: page, count: made.uncaptioned.length }), { spot: made.uncaptioned[0] });
    if (made.kind === 'imprint' && made.missing.length > 0) tell(warnings, 'imprint-gap', say('findings.imprintGap', { missing: made.missing.map((gap) => say(`findings.imprint.${gap}`)) }), { spot: made.missing[0] });
    if (made.kind === 'imprint' && made.wrongIsbn !== null) tell(warnings, 'imprint-isbn', say('findings.imprintIsbn', { isbn: made.wrongIsbn }), { spot: 'isbn' });
    for (const { photoId, photo, ppi } of smallPhotos(made, typeset)) {
      tell(ppi < POOR_PPI ? errors : warnings, ppi < POOR_PPI ? 'photo-poor' : 'photo-low', say('findings.photoSmallMade', { photo, made: page, ppi, least: leastPpi(ppi), wanted: PRINT_PPI }), { photoId });
    }
  }
  return { errors, warnings };
}

function withoutPortrait(made: Made): string[] {
  return made.kind === 'portraits' ? made.groups.flatMap(({ people }) => people.filter(({ photoId }) => photoId === null).map(({ name }) => name)) : [];
}

function quoted(forms: readonly string[]): Said | readonly SaidPart[] {
  const more = forms.length - MOST_NAMED;
  const named = forms.slice(0, MOST_NAMED);
  return more > 0 ? say('findings.formsMore', { forms: named, count: more }) : named;
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
