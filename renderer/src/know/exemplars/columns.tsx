/** The columns of the list of exemplars. */
import type { Findable } from '@common/know/exemplars.ts';
import type { ExemplarKind } from '@common/know/shapes.ts';
import { Check, History } from 'lucide-react';
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Column } from '../grid-props.ts';

export const KIND_KEYS = { individual: 'know.kindIndividual', collective: 'know.kindCollective', model: 'know.kindModel' } as const satisfies Readonly<Record<ExemplarKind, string>>;

export const EXEMPLAR_TEMPLATE = 'minmax(150px, 1.6fr) 66px minmax(90px, 1.3fr) minmax(70px, 1.1fr) minmax(60px, 0.9fr) minmax(110px, 1.4fr) 46px 44px 50px';

const counted = (count: number) => <span className={count === 0 ? 'records__zero' : ''}>{count}</span>;

export function useExemplarColumns(): Column<Findable>[] {
  const { t } = useTexts();
  return useMemo(
    (): Column<Findable>[] => [
      {
        id: 'name',
        label: t('know.exemplar'),
        cell: ({ exemplar }) => (
          <>
            <span className="records__name" lang="vi" title={exemplar.name}>
              {exemplar.name}
            </span>
            {exemplar.earlier === 0 ? null : (
              <span role="img" className="records__earlier" aria-label={t('edition.badge', { count: exemplar.earlier })} title={t('edition.badge', { count: exemplar.earlier })}>
                <History size={12} strokeWidth={2} aria-hidden />
                {exemplar.earlier}
              </span>
            )}
          </>
        ),
      },
      { id: 'kind', label: t('know.kind'), cell: ({ exemplar }) => <span className="records__soft">{t(KIND_KEYS[exemplar.kind])}</span> },
      { id: 'unit', label: t('know.unit'), cell: ({ unit }) => <span lang="vi" title={unit}>{unit}</span> },
      { id: 'role', label: t('know.role'), cell: ({ exemplar }) => <span lang="vi" title={exemplar.role}>{exemplar.role}</span> },
      { id: 'field', label: t('know.field'), cell: ({ exemplar }) => <span lang="vi" title={exemplar.field}>{exemplar.field}</span> },
      {
        id: 'best',
        label: t('know.best'),
        cell: ({ exemplar }) =>
          exemplar.awards === 0 ? (
            <span className="records__zero">{t('know.noAwards')}</span>
          ) : (
            <span className={exemplar.unnumbered > 0 ? 'records__warn' : ''} lang="vi" title={exemplar.best}>
              {exemplar.best === '' ? t('know.formUnknown') : exemplar.best}
            </span>
          ),
      },
      { id: 'awards', label: t('know.countAwards'), end: true, cell: ({ exemplar }) => counted(exemplar.awards) },
      { id: 'articles', label: t('know.countArticles'), end: true, cell: ({ exemplar }) => counted(exemplar.articles) },
      {
        id: 'photos',
        label: t('know.countPhotos'),
        end: true,
        cell: ({ exemplar }) => (
          <>
            {exemplar.portraitId === null ? null : (
              <span role="img" className="records__tick" aria-label={t('know.hasPortrait')} title={t('know.hasPortrait')}>
                <Check size={14} strokeWidth={2} aria-hidden />
              </span>
            )}
            {counted(exemplar.photos)}
          </>
        ),
      },
    ],
    [t],
  );
}
