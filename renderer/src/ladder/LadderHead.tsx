/** Over the ladder: how many pages the book has, how each part stands, how large pages are shown. */
import { useTexts } from '../i18n/use-texts.ts';
import { Button as AriaButton } from 'react-aria-components';
import { ChevronDown, CircleAlert } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { Segments } from '../ui/Segments.tsx';
import type { LadderBook, LadderPart } from './pages.ts';
import { partWords } from './part-words.ts';
import { SIZE_IDS, type Size } from './rows.ts';
import { useGroupTitle } from './use-group-title.ts';

/** More parts than these are found in a menu. */
const MOST_BESIDE = 6;

/** "48/40", or the pages alone where the part has no budget. */
function shareOf({ part, pages }: LadderPart): string {
  const budget = part?.budget ?? null;
  return budget === null ? String(pages) : `${String(pages)}/${String(budget)}`;
}

interface LadderHeadProps {
  readonly book: LadderBook;
  readonly size: Size;
  readonly onSize: (size: Size) => void;
  /** Goes to a part. */
  readonly onPart: (id: string) => void;
}

export function LadderHead({ book, size, onSize, onPart }: LadderHeadProps) {
  const { t } = useTexts();
  const titleOf = useGroupTitle();
  const parts = book.parts.filter(({ id, pages }) => id !== null && pages > 0);
  const go = ({ id }: LadderPart): void => {
    if (id !== null) onPart(id);
  };
  const over = book.parts.filter(({ part, pages }) => part !== null && part.budget !== null && pages > part.budget).length;
  return (
    <header className="ladder__head">
      <h2 className="ladder__total">{t('app.pages', { count: book.pages.length })}</h2>
      <span className="ladder__note" role="status">
        {book.settled ? '' : t('ladder.numbering')}
      </span>
      <nav className="ladder__parts" aria-label={t('ladder.parts')}>
        {parts.length > MOST_BESIDE ? (
          <MenuButton
            label={t('ladder.parts')}
            groups={[{ entries: parts.map((part) => ({ id: part.id ?? '', label: titleOf(part), keys: shareOf(part), run: () => { go(part); } })) }]}
          >
            <Button look="plain">
              {t('ladder.partCount', { count: parts.length })}
              <ChevronDown size={15} strokeWidth={2} aria-hidden />
            </Button>
          </MenuButton>
        ) : (
          parts.map((part) => (
            <AriaButton key={part.id} className="ladder__part" onPress={() => { go(part); }}>
              <span lang="vi">{titleOf(part)}</span>
              <strong className={partWords(t, part).isOver ? 'ladder__over' : undefined}>{shareOf(part)}</strong>
            </AriaButton>
          ))
        )}
      </nav>
      {over === 0 ? null : (
        <span className="ladder__alert">
          <CircleAlert size={15} strokeWidth={1.75} aria-hidden />
          {t('ladder.partsOver', { count: over })}
        </span>
      )}
      <Segments
        label={t('ladder.size')}
        value={size}
        segments={SIZE_IDS.map((id) => ({ id, label: { small: t('ladder.small'), medium: t('ladder.medium'), large: t('ladder.large') }[id] }))}
        onChange={onSize}
      />
    </header>
  );
}
