/** A figure of the article that disagrees: what stands in the text, what stands against it. */
import type { Disagreement } from '@common/know/figures/shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { shownOffers } from './shown.ts';

interface FigureRowProps {
  readonly figure: Disagreement;
  readonly readOnly: boolean;
  readonly onHold: () => void;
}

export function FigureRow({ figure, readOnly, onHold }: FigureRowProps) {
  const { t } = useTexts();
  const { place, counted, against, others } = figure;
  const why = against === 'places' ? others.map(({ text, title }) => t('offers.againstPlace', { text, title })).join('; ') : t(against === 'records' ? 'offers.againstRecords' : 'offers.againstParts', { count: counted ?? 0 });
  return (
    <li className="offer offer--figure">
      <button
        type="button"
        className="offer__words"
        lang="vi"
        onClick={() => {
          if (place.path !== null) shownOffers.goTo({ path: place.path, start: place.start, end: place.end });
        }}
      >
        {place.text}
      </button>
      <p className="offer__more" lang="vi">{why}</p>
      {readOnly ? null : (
        <div className="offer__bar">
          <Button look="link" aria-label={`${t('offers.hold')}: ${place.text}`} onPress={onHold}>{t('offers.hold')}</Button>
        </div>
      )}
    </li>
  );
}
