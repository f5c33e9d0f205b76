/** One offer: the words, what the text says of them, and the answers. */
import type { ArticleOffer, TakenOffer } from '@common/contract/offer-channels.ts';
import type { Offer } from '@common/know/offers/shapes.ts';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { Offers } from './use-offers.ts';

interface OfferRowProps {
  readonly entry: ArticleOffer;
  readonly isActive: boolean;
  readonly readOnly: boolean;
  readonly open: Offers;
  readonly onGoTo: () => void;
}

export function OfferRow({ entry, isActive, readOnly, open, onGoTo }: OfferRowProps) {
  const { t } = useTexts();
  const { offer, state, near } = entry;
  const [edited, setEdited] = useState<string | null>(null);
  const more = useMore(offer);
  const as = usualKind(offer);
  return (
    <li className={`offer${isActive ? ' offer--active' : ''}`}>
      <button type="button" className="offer__words" lang="vi" onClick={onGoTo}>{wordsOf(offer)}</button>
      {more === '' ? null : <p className="offer__more" lang="vi">{more}</p>}
      {state === 'known' ? <p className="offer__more">{t('offers.known')}</p> : null}
      {state === 'recorded' || state === 'refused' ? <p className="offer__more">{t(`offers.${state}`)}</p> : null}
      {readOnly || state !== 'new' ? null : near.filter(({ kind }) => kind === 'exemplar').map(({ id, name }) => (
        <p className="offer__near" key={id}>
          <span lang="vi">{t('offers.near', { name })}</span>
          <Button look="link" onPress={() => { open.take(entry, offer.kind === 'unit' ? 'collective' : as, { is: id }); }}>{t('offers.isNear')}</Button>
        </p>
      ))}
      {edited === null ? null : (
        <form
          className="offer__edit"
          onSubmit={(event) => {
            event.preventDefault();
            if (edited.trim() === '') return;
            setEdited(null);
            open.take(entry, as, { name: edited.trim() });
          }}
        >
          <Field label={t('offers.name')} value={edited} onChange={setEdited} autoFocus />
          <div className="offer__bar">
            <Button look="primary" type="submit" isDisabled={edited.trim() === ''}>{t('offers.save')}</Button>
            <Button look="plain" onPress={() => { setEdited(null); }}>{t('offers.cancel')}</Button>
          </div>
        </form>
      )}
      {readOnly || edited !== null ? null : <Answers entry={entry} as={as} open={open} onEdit={() => { setEdited(wordsOf(offer)); }} />}
    </li>
  );
}

interface AnswersProps {
  readonly entry: ArticleOffer;
  readonly as: TakenOffer['as'];
  readonly open: Offers;
  readonly onEdit: () => void;
}

function Answers({ entry, as, open, onEdit }: AnswersProps) {
  const { t } = useTexts();
  const { offer, state } = entry;
  const about = (label: string): { 'aria-label': string } => ({ 'aria-label': `${label}: ${wordsOf(offer)}` });
  if (state === 'recorded') return null;
  if (state === 'refused') return <div className="offer__bar"><Button look="link" {...about(t('offers.askAgain'))} onPress={() => { open.refuse(entry, false); }}>{t('offers.askAgain')}</Button></div>;
  return (
    <div className="offer__bar">
      {offer.kind === 'unit' ? (
        <>
          <Button look="link" {...about(t('offers.takeUnit'))} onPress={() => { open.take(entry, 'unit'); }}>{t('offers.takeUnit')}</Button>
          <Button look="link" {...about(t('offers.takeCollective'))} onPress={() => { open.take(entry, 'collective'); }}>{t('offers.takeCollective')}</Button>
        </>
      ) : (
        <Button look="link" {...about(t(state === 'known' ? 'offers.tie' : 'offers.take'))} onPress={() => { open.take(entry, as); }}>{t(state === 'known' ? 'offers.tie' : 'offers.take')}</Button>
      )}
      {offer.kind === 'award' || state === 'known' ? null : <Button look="link" {...about(t('offers.edit'))} onPress={onEdit}>{t('offers.edit')}</Button>}
      <Button look="link" {...about(t('offers.refuse'))} onPress={() => { open.refuse(entry, true); }}>{t('offers.refuse')}</Button>
    </div>
  );
}

/** A unit becomes a unit unless the person says that it is an exemplar. */
const usualKind = ({ kind }: Offer): TakenOffer['as'] => (kind === 'figure' ? 'award' : kind);

const wordsOf = (offer: Offer): string => (offer.kind === 'individual' || offer.kind === 'unit' || offer.kind === 'model' ? offer.details.name : offer.kind === 'award' ? offer.details.form : offer.text);

/** What the text says beside the words, parted by dots. */
function useMore(offer: Offer): string {
  const { t } = useTexts();
  const count = offer.places.length > 1 ? t('offers.places', { count: offer.places.length }) : '';
  const parts = (): string[] => {
    switch (offer.kind) {
      case 'individual': {
        const { honorific, role, unit, birthYear, part } = offer.details;
        return [honorific, [role, unit].filter(Boolean).join(' '), birthYear === null ? '' : t('offers.born', { year: String(birthYear) }), part === 'author' ? t('offers.author') : ''];
      }
      case 'model':
        return [offer.details.field, offer.details.unit];
      case 'award': {
        const { receiver, issuer, decisionNumber, period } = offer.details;
        const years = period === null ? '' : period.to === period.from ? String(period.from) : `${String(period.from)}–${String(period.to ?? '')}`;
        return [receiver === '' ? '' : t('offers.to', { who: receiver }), issuer === '' ? '' : t('offers.by', { who: issuer }), decisionNumber === '' ? '' : t('offers.decision', { number: decisionNumber }), years];
      }
      case 'unit':
      case 'figure':
        return [];
    }
  };
  return [...parts(), count].filter((part) => part !== '').join(' · ');
}
