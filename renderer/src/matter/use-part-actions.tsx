/** What a part offers beside its articles: pages made for it, the order of its articles, its budget of pages. */
import type { PartOrder } from '@common/book/outline.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useDesk, useOutline } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findPart } from '../outline/model.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { tell } from '../ui/toasts.ts';
import { AddMatterDialog } from './AddMatterDialog.tsx';
import { BudgetDialog } from './BudgetDialog.tsx';

export interface PartActions {
  /** Asks how many pages a part may have. */
  readonly askBudget: (partId: string) => void;
  /** Puts the part's articles in this order now: one step to take back. */
  readonly order: (partId: string, by: PartOrder) => void;
  /** Asks which pages to make, for this part (null: behind the last; undefined: where each kind usually stands). */
  readonly askMatter: (partId: string | null | undefined) => void;
}

export function usePartActions(): { readonly actions: PartActions; readonly dialog: ReactNode } {
  const { t } = useTexts();
  const { outline, travel, openArticle, openMatter, sides } = useDesk();
  const partTitle = usePartTitle();
  const [asking, setAsking] = useState<string | null>(null);
  const [adding, setAdding] = useState<{ readonly partId: string | null | undefined } | null>(null);
  const actions = useMemo(
    (): PartActions => ({
      askBudget: setAsking,
      order: (partId, by) => {
        const part = findPart(outline.get(), partId);
        if (part === undefined) return;
        run(async () => {
          const unplaced = await outline.orderPart(partId, by);
          const title = partTitle(part);
          const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
          const [first] = unplaced;
          if (first === undefined) {
            tell(t(`matter.ordered.${by}`, { title }), undo);
            return;
          }
          // Where what it speaks of is tied to records.
          const show = {
            label: t('matter.showUnplaced'),
            run: () => {
              sides.show('offers', true);
              openArticle(first, { focus: true });
            },
          };
          if (unplaced.length === part.articles.length) tell(t('matter.notOrdered', { title }), show);
          else tell(t(`matter.ordered.${by}`, { title }), undo, { body: t('matter.unplaced', { count: unplaced.length }), also: show });
        });
      },
      askMatter: (partId) => {
        setAdding({ partId });
      },
    }),
    [t, outline, travel, openArticle, sides, partTitle],
  );
  const now = useOutline();
  const part = asking === null ? undefined : findPart(now, asking);
  const budgetDialog =
    part === undefined ? null : (
      <BudgetDialog
        title={partTitle(part)}
        budget={part.budget}
        onClose={() => { setAsking(null); }}
        onDo={(budget) => {
          setAsking(null);
          outline.do({ type: 'budget', id: part.id, budget });
        }}
      />
    );
  const addDialog =
    adding === null ? null : (
      <AddMatterDialog
        partId={adding.partId}
        onClose={() => { setAdding(null); }}
        onAdd={(kind, partId) => {
          setAdding(null);
          run(async () => {
            openMatter(await outline.addMatter(kind, partId));
          });
        }}
      />
    );
  return { actions, dialog: <>{budgetDialog}{addDialog}</> };
}
