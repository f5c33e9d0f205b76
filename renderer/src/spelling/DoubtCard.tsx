/** The card at a doubt: what it is, what could stand there, what else can be done. The text keeps the focus. */
import { BookPlus, EyeOff, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import type { DoubtPlace } from './next-doubt.ts';
import { wordsAround } from './in-notes.ts';
import { aboutDoubt, suggestionLabel } from './words.ts';

/** Room between the word and the card, and to the window's edge, px. */
const GAP = 6;
const EDGE = 8;

interface DoubtCardProps {
  readonly place: DoubtPlace;
  /** Where the word is, window px. */
  readonly box: DOMRect;
  /** Plain figures and Enter are the card's: it was asked for by key. */
  readonly byKey: boolean;
  readonly readOnly: boolean;
  readonly onFix: (suggestion: string) => void;
  readonly onAdd: () => void;
  readonly onPassInArticle: () => void;
  readonly onPassOnce: () => void;
  readonly onClose: () => void;
}

export function DoubtCard({ place, box, byKey, readOnly, onFix, onAdd, onPassInArticle, onPassOnce, onClose }: DoubtCardProps) {
  const { t } = useTexts();
  const card = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: box.left, top: box.bottom + GAP });
  const { doubt } = place.shown;
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size === undefined) return;
    const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - size.width - EDGE));
    const below = box.bottom + GAP;
    setAt({ left, top: below + size.height + EDGE > window.innerHeight ? Math.max(EDGE, box.top - size.height - GAP) : below });
  }, [box]);
  const keepFocus = (event: MouseEvent): void => {
    event.preventDefault();
  };
  return (
    <div ref={card} className="doubt-card" role="dialog" aria-label={t('spelling.card')} style={at} data-kind={doubt.kind} data-low={at.top > window.innerHeight / 2 ? true : undefined} onMouseDown={keepFocus}>
      <div className="doubt-card__head">
        <p className="doubt-card__about" role="status">
          {place.note === null ? aboutDoubt(t, doubt) : t('spelling.inNote', { words: wordsAround(place.note.text, doubt), about: aboutDoubt(t, doubt) })}
        </p>
        <button type="button" className="button button--plain button--icon" aria-label={t('spelling.close')} onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </div>
      {readOnly || doubt.suggestions.length === 0 ? null : (
        <ul className="doubt-card__list" aria-label={t('spelling.suggestions')}>
          {doubt.suggestions.map((suggestion, index) => (
            <li key={suggestion}>
              <button type="button" className="doubt-card__suggestion" lang="vi" onClick={() => { onFix(suggestion); }}>
                <span>{suggestionLabel(t, doubt, suggestion)}</span>
                <kbd aria-hidden>{byKey ? (index === 0 ? 'Enter' : String(index + 1)) : `Alt+${String(index + 1)}`}</kbd>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="doubt-card__more">
        {readOnly || doubt.kind === 'style' ? null : (
          <button type="button" className="doubt-card__do" onClick={onAdd}>
            <BookPlus size={15} strokeWidth={1.75} aria-hidden />
            {t('spelling.add')}
          </button>
        )}
        <button type="button" className="doubt-card__do" onClick={onPassInArticle}>
          <EyeOff size={15} strokeWidth={1.75} aria-hidden />
          {t('spelling.passInArticle')}
        </button>
        <button type="button" className="doubt-card__do" onClick={onPassOnce}>
          <span className="doubt-card__none" aria-hidden />
          {t('spelling.passOnce')}
        </button>
      </div>
    </div>
  );
}
