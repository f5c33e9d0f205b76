/** The cover laid flat, as the typesetter makes it of what the form says now. */
import type { BookSettings } from '@common/book/settings.ts';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** ms after the last key: a cover takes some tens of them to typeset. */
const PAUSE_MS = 350;

/** px */
const HIGHEST = 340;

const OVERSET = { title: 'cover.overset.title', blurb: 'cover.overset.blurb', spine: 'cover.overset.spine' } as const;

interface Sheet {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly folds: readonly number[];
  readonly overset: readonly (keyof typeof OVERSET)[];
}

export function CoverSheet({ settings, pages }: { readonly settings: BookSettings; readonly pages: number | null }) {
  const { t } = useTexts();
  const { sheet, problem } = useSheet(settings, pages);
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
    </figure>
  );
}

function useSheet(settings: BookSettings, pages: number | null): { readonly sheet: Sheet | null; readonly problem: string | null } {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (pages === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      call('cover.preview', { settings, pages }).then(
        ({ svg, width, height, folds, overset }) => {
          if (!wanted) return;
          setSheet({ url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), width, height, folds, overset });
          setProblem(null);
        },
        (thrown: unknown) => { if (wanted) setProblem(wordsOfError(thrown).title); },
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [settings, pages]);
  useEffect(() => (sheet === null ? undefined : () => { URL.revokeObjectURL(sheet.url); }), [sheet]);
  return { sheet, problem };
}
