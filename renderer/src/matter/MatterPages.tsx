/** At the right, when made pages are shown: the pages as they are printed. */
import { useEffect, useState } from 'react';
import type { PagePicture } from '@common/contract/ladder-channels.ts';
import { useDesk, useLayoutState, usePageLabels } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** A long list of names is read in the exported proof; here its beginning is looked at. */
const MOST = 12;

interface Shown {
  readonly number: number;
  readonly url: string;
}

export function MatterPages({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const { layout: source } = useDesk();
  const { layout } = useLayoutState();
  const labels = usePageLabels();
  const span = layout?.matter.find((each) => each.id === id);
  const [pages, setPages] = useState<readonly Shown[]>([]);
  const [first, count] = [span?.start ?? null, span?.pages ?? 0];
  useEffect(() => {
    if (first === null) return undefined;
    let urls: readonly Shown[] = [];
    let wanted = true;
    call('preview.pages', { first, last: first + Math.min(count, MOST) - 1, size: 'large' }).then((pictures) => {
      if (!wanted) return;
      // A typesetting that is not known here yet has others on these pages.
      urls = pictures.filter(({ stands }) => stands?.id === id).map(shown);
      setPages(urls);
    }, report);
    return () => {
      wanted = false;
      for (const { url } of urls) URL.revokeObjectURL(url);
    };
    // Every typesetting may have made other pages.
  }, [id, first, count, layout]);
  return (
    <div className="matter-pages" role="region" aria-label={t('matter.printed')}>
      {first === null ? <p className="matter-pages__none">{t(source.waiting ? 'matter.beingSet' : 'matter.nothingToPrint')}</p> : null}
      {first === null
        ? null
        : pages.map(({ number, url }) => (
            <figure key={number}>
              <img src={url} alt={t('preview.image', { page: labels.of(number) })} draggable={false} />
              <figcaption>{t('ladder.pageShort', { page: labels.of(number) })}</figcaption>
            </figure>
          ))}
      {count > MOST ? <p className="field__hint">{t('matter.morePages', { count: count - MOST })}</p> : null}
    </div>
  );
}

const shown = ({ number, picture }: PagePicture): Shown => ({ number, url: URL.createObjectURL(new Blob([new Uint8Array(picture)], { type: 'image/webp' })) });
