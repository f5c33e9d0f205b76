/** The front of the cover that the yearbook would have, as it prints; a blank board until the first is typeset. */
import { useCallback } from 'react';
import type { Input } from '@common/contract/channels.ts';
import { TRIM_SIZES, trimSize as sizeOf } from '@common/book/trim.ts';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useSheet } from '../settings/use-sheet.ts';

/** px: the cover of an A4 book, and of smaller ones in proportion. */
const WIDEST = 250;

export function DraftCover({ begun }: { readonly begun: Input<'app.newBook'> }) {
  const { t } = useTexts();
  const { title, period, organisation, trimSize, design, palette } = begun;
  const ask = useCallback(() => call('app.draftCover', { title, period, organisation, trimSize, design, palette }), [title, period, organisation, trimSize, design, palette]);
  const { sheet, problem, isStale } = useSheet(ask);
  const trim = sizeOf(trimSize);
  const width = (WIDEST * trim.width) / TRIM_SIZES.a4.width;
  return (
    <figure className="draft-cover">
      {sheet === null ? (
        // A cover of another design would be a promise that the first one breaks.
        <div className="draft-cover__front draft-cover__front--blank" style={{ width, aspectRatio: `${String(trim.width)} / ${String(trim.height)}` }} aria-hidden />
      ) : (
        // The sheet is back, spine and front: its right end is looked at.
        <div className={isStale ? 'draft-cover__front draft-cover__front--stale' : 'draft-cover__front'} style={{ width, aspectRatio: `${String(trim.width)} / ${String(sheet.height)}` }}>
          <img src={sheet.url} alt={t('start.coverOf', { title })} draggable={false} style={{ height: '100%', aspectRatio: `${String(sheet.width)} / ${String(sheet.height)}` }} />
        </div>
      )}
      <figcaption className="field__hint">{isStale ? t('start.coverWaits') : (problem ?? (sheet === null ? t('start.coverWaits') : t('start.coverLive')))}</figcaption>
    </figure>
  );
}
