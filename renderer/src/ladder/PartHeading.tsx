/** The heading of a part on the ladder: its name, pages and budget, its menu. */
import { ArrowLeft, ArrowRight, Ellipsis } from 'lucide-react';
import { useDesk, useOutline } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { MenuButton, type MenuEntry, type MenuGroup } from '../ui/Menu.tsx';
import { usePartMenu } from '../matter/use-part-menu.tsx';
import { commandForStep } from '../outline/moves.ts';
import { partWords } from './part-words.ts';
import type { LadderPart } from './pages.ts';
import type { Row } from './rows.ts';
import { useGroupTitle } from './use-group-title.ts';
import type { LadderActions } from './use-ladder-actions.tsx';

interface PartHeadingProps {
  readonly row: Extract<Row, { type: 'part' }>;
  readonly index: number;
  readonly actions: LadderActions;
  /** What is dragged would come to stand at the end of this part. */
  readonly isGoal: boolean;
}

export function PartHeading({ row, index, actions, isGoal }: PartHeadingProps) {
  const { t } = useTexts();
  const titleOf = useGroupTitle();
  const { part: group, top, height } = row;
  const { part, unprinted } = group;
  const { count, rest, isOver } = partWords(t, group);
  const menu = [...useStepMenu(part, actions), ...usePartMenu(part, actions.part)];
  const title = titleOf(group);
  return (
    <div role="row" aria-rowindex={index + 1} className={isGoal ? 'ladder-part ladder-part--goal' : 'ladder-part'} style={{ top, height }} data-part={group.id ?? ''}>
      <div role="rowheader" className="ladder-part__head">
        <h3 className="ladder-part__title" lang="vi">
          {title}
        </h3>
        <span className={isOver ? 'ladder-part__count ladder__over' : 'ladder-part__count'}>
          {count}
          {rest === '' ? '' : `, ${rest}`}
        </span>
        {unprinted === 0 ? null : <span className="ladder-part__note">{t('ladder.unprinted', { count: unprinted })}</span>}
        {part === null || part.orderBy === 'hand' ? null : <span className="ladder-part__note">{t(`matter.orderedBy.${part.orderBy}`)}</span>}
        {part === null ? null : (
          <MenuButton groups={menu} label={t('matter.partMenu', { title })}>
            <IconButton icon={Ellipsis} label={t('matter.partMenu', { title })} excludeFromTabOrder={false} />
          </MenuButton>
        )}
      </div>
    </div>
  );
}

/** A part of the body goes in front of its neighbour or behind it, as the keys do on its opener. */
function useStepMenu(part: LadderPart['part'], { step }: LadderActions): MenuGroup[] {
  const { t } = useTexts();
  const { book } = useDesk();
  const outline = useOutline();
  if (part?.kind !== 'body') return [];
  const entry = (direction: 'up' | 'down'): MenuEntry => ({
    id: direction,
    label: t(direction === 'up' ? 'ladder.partBack' : 'ladder.partForth'),
    icon: direction === 'up' ? ArrowLeft : ArrowRight,
    keys: direction === 'up' ? 'Alt+←' : 'Alt+→',
    disabled: book.readOnly || commandForStep(outline, new Set([part.id]), direction) === null,
    run: () => { step({ type: 'part', part }, direction); },
  });
  return [{ entries: [entry('up'), entry('down')] }];
}
