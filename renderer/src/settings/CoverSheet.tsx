/** The cover laid flat, as the typesetter makes it of what the form says now. */
import type { BookSettings } from '@common/book/settings.ts';
import { useCallback } from 'react';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useSheet } from './use-sheet.ts';

/** px */
const HIGHEST = 340;

const OVERSET = { title: 'cover.overset.title', blurb: 'cover.overset.blurb', spine: 'cover.overset.spine' } as const;

export function CoverSheet({ settings, pages }: { readonly settings: BookSettings; readonly pages: number | null }) {
  const { t } = useTexts();
  const ask = useCallback(() => call('cover.preview', { settings, pages: pages ?? 1 }), [settings, pages]);
  const { sheet, problem } = useSheet(pages === null ? null : ask);
  if (problem !== null) return <p className="cover__problem" role="alert">{problem}</p>;
  if (sheet === null) return <p className="quiet">{t('cover.previewWaits')}</p>;
  const share = (mm: number): string => `${String((mm / sheet.width) * 100)}%`;
  return (
    <figure className="cover__sheet">
      <div className="cover__flat" style={{ aspectRatio: `${String(sheet.width)} / ${String(sheet.height)}`, maxWidth: `${String((HIGHEST * sheet.width) / sheet.height)}px` }}>
        <img src={sheet.url} alt={t('cover.preview')} draggable={false} />
        {sheet.folds.map((fold) => <span key={fold} className="cover__fold" style={{ left: share(fold) }} aria-hidden />)}
      </div>
      <figcaption className="field__hint">{t('cover.preview')}</figcaption>
      {sheet.overset.map((what) => <p key={what} className="cover__problem" role="status">{t(OVERSET[what])}</p>)}
      {sheet.faces.length === 0 ? null : <p className="cover__problem" role="status">{t('cover.facesCovered', { people: sheet.faces.join(', ') })}</p>}
    </figure>
  );
}
