/** What can be said of a cover before it is printed: spine and words, the photo's pixels, ISBN, binding against the count of pages. */
import { LEAST_SPINE, tooThickForStaples } from '../../../common/book/cover.ts';
import { finishOf } from '../../../common/book/finish.ts';
import { readIsbn } from '../../../common/book/isbn.ts';
import type { MadeBook } from '../../../common/book/made.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { Said } from '../../../common/contract/said.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { leastPpi, ppiLevel, PRINT_PPI } from '../../../common/photo/hints.ts';
import { say } from '../../../common/print/say.ts';
import { effectivePpi } from '../preflight/photo-sizes.ts';
import { printedIsbn } from '../printed-isbn.ts';
import type { TypesetCover } from './typeset.ts';

/** Leaves of a stapled book are folded sheets of four pages. */
const SADDLE_PAGES = 4;

/** 14.23 → 14.2 */
const tenths = (value: number): number => Math.round(value * 10) / 10;

export function checkCover(settings: BookSettings, pages: number, cover: TypesetCover, { made, photoGone, faces }: { readonly made: MadeBook; readonly photoGone: boolean; /** Whose faces the panel of words lies over. */ readonly faces: readonly string[] }): Preflight {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const tell = (list: Finding[], code: string, said: Said): void => {
    list.push({ code, said, articleId: null, block: null, page: null, inSettings: true });
  };
  const spine = cover.wrap.spine.width;
  const binding = settings.coverBinding;
  if (binding === 'saddle') {
    if (pages % SADDLE_PAGES !== 0) tell(warnings, 'cover-saddle-pages', say('findings.cover.saddlePages', { pages, more: SADDLE_PAGES - (pages % SADDLE_PAGES), fewer: pages % SADDLE_PAGES }));
    const thick = tooThickForStaples(settings, pages);
    if (thick !== null) tell(warnings, 'cover-saddle-thick', say('findings.saddleThick', { pages, ...thick }));
  } else if (spine < LEAST_SPINE && settings.coverSpineWay !== 'none') {
    tell(warnings, 'cover-spine-thin', say('findings.cover.spineThin', { spine: tenths(spine), least: tenths(LEAST_SPINE) }));
  }
  if (settings.title.trim() === '') tell(errors, 'cover-no-title', say('findings.cover.noTitle'));
  if (cover.overset.includes('title')) tell(errors, 'cover-title-long', say('findings.cover.titleLong'));
  if (cover.overset.includes('spine')) tell(errors, 'cover-spine-long', say('findings.cover.spineLong'));
  if (cover.overset.includes('blurb')) tell(errors, 'cover-blurb-long', say('findings.cover.blurbLong'));
  if (settings.coverIsbn.trim() !== '') checkIsbn(settings.coverIsbn, made, (code, said) => { tell(code === 'cover-isbn' ? errors : warnings, code, said); });
  if (settings.coverFinish === 'ink' && finishOf(settings) === null) tell(errors, 'cover-ink-unnamed', say('findings.cover.inkUnnamed'));
  if (photoGone) tell(errors, 'cover-photo-gone', say('findings.cover.photoGone'));
  if (faces.length > 0) warnings.push({ code: 'cover-photo-face', said: say('findings.cover.photoFace', { people: faces }), articleId: null, block: null, page: null, inSettings: true, whom: [...faces] });
  if (cover.photo !== null) {
    const { photo } = cover.photo;
    const ppi = Math.round(effectivePpi(cover.photo));
    const level = ppiLevel(ppi);
    // Of the whole picture, what the cover cuts off with it.
    const needed = Math.ceil((cover.photo.width / 72) * PRINT_PPI);
    const said = say(settings.coverPhotoWay === 'full' ? 'findings.cover.photoSmallFull' : 'findings.cover.photoSmall', { photo: photo.name, ppi, least: leastPpi(ppi), wanted: PRINT_PPI, needed, width: photo.width });
    if (level !== 'fine') tell(level === 'poor' ? errors : warnings, level === 'poor' ? 'photo-poor' : 'photo-low', said);
  }
  return { errors, warnings };
}

function checkIsbn(typed: string, made: MadeBook, tell: (code: 'cover-isbn' | 'cover-isbn-differs', said: Said) => void): void {
  const isbn = printedIsbn(typed);
  if (isbn === null) {
    tell('cover-isbn', say('findings.cover.isbn', { isbn: typed.trim() }));
    return;
  }
  for (const page of made.pages.values()) {
    if (page.kind !== 'imprint') continue;
    const inside = page.lines({ pages: 0 }).find(({ label }) => label === 'ISBN')?.text;
    if (inside !== undefined && readIsbn(inside)?.digits !== isbn.digits) tell('cover-isbn-differs', say('findings.cover.isbnDiffers', { cover: isbn.text, inside }));
  }
}
