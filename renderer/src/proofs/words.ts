/** A pair of pages in words. */
import type { ComparedPage, OtherLook } from '@common/proof/shapes.ts';
import type { TFunction } from 'i18next';

export function pairName({ before, after }: ComparedPage, t: TFunction): string {
  if (before !== null && after !== null) return t('twoProofs.pair', { before, after });
  if (after !== null) return t('twoProofs.onlyAfter', { after });
  return before === null ? '' : t('twoProofs.onlyBefore', { before });
}

/** What differs: "3 chỗ chữ khác". */
export function differenceOf({ state, changes, lines, pictures, drawing, shapes }: ComparedPage, t: TFunction): string {
  const drawings = Math.max(shapes.before.length, shapes.after.length);
  const drawn = drawings > 0 ? [t('twoProofs.shapes', { count: drawings })] : [];
  switch (state) {
    case 'same':
      return t('twoProofs.same');
    case 'text':
      return [t('twoProofs.words', { count: changes.length }), ...drawn].join(', ');
    case 'looks':
      return [...(lines > 0 ? [t('twoProofs.lines', { count: lines })] : []), ...(pictures > 0 ? [t('twoProofs.pictures', { count: pictures })] : []), ...drawn, ...(drawing > 0 ? [t('twoProofs.drawing', { count: drawing })] : [])].join(', ');
    case 'removed':
      return t('twoProofs.removed');
    case 'added':
      return t('twoProofs.added');
  }
}

const millimetres = ({ width, height }: { readonly width: number; readonly height: number }): string => [width, height].map((points) => String(Math.round((points / 72) * 25.4))).join(' × ');

/** In what the proofs as wholes look otherwise, and what is compared then. */
export function lookWords({ size, faces }: OtherLook, t: TFunction): string {
  const sizes = size === null ? null : { before: millimetres(size.before), after: millimetres(size.after) };
  const what = sizes === null ? t('twoProofs.otherFaces') : faces ? t('twoProofs.otherBoth', sizes) : t('twoProofs.otherSize', sizes);
  return `${what} ${t('twoProofs.wordsOnly')}`;
}

const PHASES = { typeset: 'twoProofs.phaseTypeset', pdf: 'twoProofs.phaseTypeset', check: 'twoProofs.phaseTypeset', before: 'twoProofs.phaseBefore', after: 'twoProofs.phaseAfter', compare: 'twoProofs.phaseCompare' } as const;

/** Words for a phase of the job; one that has none is not told. */
export function phaseWords(phase: string, t: TFunction): string {
  const known = Object.entries(PHASES).find(([each]) => each === phase);
  return known === undefined ? '' : t(known[1]);
}
