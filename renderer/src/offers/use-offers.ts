/** What the open article offers, and the answers to it. */
import type { ArticleOffer, TakenOffer } from '@common/contract/offer-channels.ts';
import type { Disagreement } from '@common/know/figures/shapes.ts';
import { useState } from 'react';
import { useArticle, useDesk, useSaveState } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { useFollowed } from '../versions/use-followed.ts';

export interface Offers {
  readonly articleId: string;
  readonly offers: readonly ArticleOffer[];
  readonly figures: readonly Disagreement[];
  readonly take: (offer: ArticleOffer, as: TakenOffer['as'], more?: Pick<TakenOffer, 'name'> & { readonly is?: string }) => void;
  readonly refuse: (offer: ArticleOffer, refused: boolean) => void;
  readonly hold: (figure: Disagreement) => void;
}

/** Null: no article is open, or the answer is not there yet. */
export function useOffers(): Offers | null {
  const { t } = useTexts();
  const { steps } = useDesk();
  const { view, edition } = useArticle();
  const saveState = useSaveState();
  const [done, setDone] = useState(0);
  // The list follows each saving, not each key.
  const [savedAt, setSavedAt] = useState<number | null>(null);
  if (saveState.kind === 'saved' && saveState.at !== savedAt) setSavedAt(saveState.at);
  const id = view?.id ?? null;
  const now = [edition, done, savedAt].join(' ');
  const offers = useFollowed(id, now, (articleId) => call('offers.list', { articleId }));
  const figures = useFollowed(id, now, () => call('figures.list', {}));
  if (id === null || offers === null) return null;
  const after = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    setDone((before) => before + 1);
    steps.refresh();
  };
  return {
    articleId: id,
    offers,
    figures: (figures ?? []).filter(({ place, isSilenced }) => place.articleId === id && !isSilenced),
    take: ({ key, offer, known }, as, { is, name } = {}) => {
      const taken: TakenOffer = { key, as, is: is ?? (known !== null && fits(known.kind, as) ? known.id : null), ...(name === undefined ? {} : { name }) };
      run(() =>
        after(async () => {
          const { records, left } = await call('offers.take', { articleId: id, offers: [taken] });
          tell(left.length > 0 ? t('offers.notTaken', { name: offer.text }) : t('offers.taken', { name: records[0]?.name ?? offer.text }));
        }),
      );
    },
    refuse: ({ key }, refused) => {
      run(() => after(() => call('offers.refuse', { articleId: id, keys: [key], refused })));
    },
    hold: ({ key }) => {
      run(() => after(() => call('figures.hold', { key, articleId: id, right: true })));
    },
  };
}

/** A unit's record is no exemplar's: a collective of the same name is made new. */
const fits = (kind: 'unit' | 'exemplar' | 'award', as: TakenOffer['as']): boolean => (as === 'unit' ? kind === 'unit' : as === 'award' ? kind === 'award' : kind === 'exemplar');
