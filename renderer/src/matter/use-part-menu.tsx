/** The entries of a part's menu that concern its pages: order, budget, made pages. The same in the outline and on the ladder. */
import type { OutlinePart, PartOrder } from '@common/book/outline.ts';
import { ArrowDownAZ, FilePlus, Ruler } from 'lucide-react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import type { PartActions } from './use-part-actions.tsx';

const ORDERS: readonly PartOrder[] = ['hand', 'award', 'unit', 'name'];

/** @param part null: what stands behind the last part */
export function usePartMenu(part: OutlinePart | null, actions: PartActions): MenuGroup[] {
  const { t } = useTexts();
  const { book } = useDesk();
  const disabled = book.readOnly;
  const ofPart: MenuGroup[] =
    part === null
      ? []
      : [
          { entries: [{ id: 'budget', label: part.budget === null ? t('matter.setBudget') : t('matter.changeBudget'), icon: Ruler, disabled, run: () => { actions.askBudget(part.id); } }] },
          {
            heading: t('matter.order'),
            entries: ORDERS.map((by) => ({
              id: `order-${by}`,
              label: t(`matter.orders.${by}`),
              icon: ArrowDownAZ,
              checked: part.orderBy === by,
              ...(part.orderBy === by && by !== 'hand' ? { hint: t('matter.orderAgain') } : {}),
              disabled: disabled || (by !== 'hand' && part.articles.length < 2),
              run: () => { actions.order(part.id, by); },
            })),
          },
        ];
  return [
    ...ofPart,
    { entries: [{ id: 'add-pages', label: t('matter.addHere'), icon: FilePlus, disabled, run: () => { actions.askMatter(part?.id ?? null); } }] },
  ];
}
