/** "Ghi nhận" at the right of the text: who and what the article names, each with yes and no; and figures that disagree. */
import type { ArticleOffer } from '@common/contract/offer-channels.ts';
import { OFFER_KINDS } from '@common/know/offers/shapes.ts';
import { useEffect, useState } from 'react';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { FigureRow } from './FigureRow.tsx';
import { OfferRow } from './OfferRow.tsx';
import { shownOffers } from './shown.ts';
import { useOffers, type Offers } from './use-offers.ts';
import './offers.css';

/** Figures are counted from records, not made into them: only those that disagree are shown. */
const GROUPS = OFFER_KINDS.filter((kind) => kind !== 'figure');
const waits = ({ state }: ArticleOffer): boolean => state === 'new' || state === 'known';

export function OffersPanel() {
  const { t } = useTexts();
  const { view } = useArticle();
  const open = useOffers();
  if (view === null) return <Nothing title={t('offers.noArticle')} body={t('offers.noArticleBody')} />;
  return open === null ? null : <Lists key={open.articleId} open={open} />;
}

function Lists({ open }: { readonly open: Offers }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [all, setAll] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const recordable = open.offers.filter(({ offer }) => offer.kind !== 'figure');
  const done = recordable.filter((each) => !waits(each)).length;
  const shown = recordable.filter((each) => all || waits(each));
  useShownInText(open, active);
  const goTo = (each: ArticleOffer): void => {
    setActive(each.key);
    const [place] = each.places;
    if (place !== undefined) shownOffers.goTo(place);
  };
  return (
    <div className="offers" tabIndex={-1} data-region-focus role="group" aria-label={t('offers.title')}>
      {open.figures.length === 0 ? null : (
        <section className="offers__group" aria-label={t('offers.figure')}>
          <h2>{t('offers.figure')} <span className="quiet">{open.figures.length}</span></h2>
          <ul>
            {open.figures.map((figure) => (
              <FigureRow key={figure.key} figure={figure} readOnly={book.readOnly} onHold={() => { open.hold(figure); }} />
            ))}
          </ul>
        </section>
      )}
      {GROUPS.map((kind) => {
        const rows = shown.filter(({ offer }) => offer.kind === kind);
        return rows.length === 0 ? null : (
          <section key={kind} className="offers__group" aria-label={t(`offers.${kind}`)}>
            <h2>{t(`offers.${kind}`)} <span className="quiet">{rows.length}</span></h2>
            <ul>
              {rows.map((each) => (
                <OfferRow key={each.key} entry={each} isActive={each.key === active} readOnly={book.readOnly} open={open} onGoTo={() => { goTo(each); }} />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 && open.figures.length === 0 ? <Nothing title={t('offers.empty')} body={t('offers.emptyBody')} /> : null}
      {done === 0 ? null : (
        <p className="offers__done">
          <Button look="link" onPress={() => { setAll((now) => !now); }}>{all ? t('offers.hideDone') : t('offers.showDone', { count: done })}</Button>
        </p>
      )}
    </div>
  );
}

/** The words of what waits are marked in the text as long as the panel is there. */
function useShownInText({ articleId, offers }: Offers, active: string | null): void {
  useEffect(() => {
    const places = offers.filter((each) => each.offer.kind !== 'figure' && (waits(each) || each.key === active)).flatMap((each) => each.places.map((place) => ({ ...place, key: each.key })));
    shownOffers.set({ articleId, places, active });
  }, [articleId, offers, active]);
  useEffect(() => () => { shownOffers.set(null); }, []);
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="offers-none" tabIndex={0} data-region-focus role="note" aria-label={title}>
      <h2>{title}</h2>
      <p>{body}</p>
    </div>
  );
}
