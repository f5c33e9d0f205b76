/** "Điển hình": exemplars, their awards, the units they belong to, and the catalogue of awards. */
import { inOrder } from '@common/know/exemplars.ts';
import { localDay } from '@common/text/dates.ts';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { AwardDesk } from './awards/AwardDesk.tsx';
import { ExemplarDesk } from './exemplars/ExemplarDesk.tsx';
import { FiguresDesk } from './figures/FiguresDesk.tsx';
import { FormDesk } from './forms/FormDesk.tsx';
import { KnowProvider, useUnits, type KnowValue } from './know-context.ts';
import { useShown, type KnowTab } from './shown.ts';
import { UnitDesk } from './units/UnitDesk.tsx';
import { useKnowActions } from './use-know-actions.ts';
import { useList, useUnitList } from './use-lists.ts';
import './know.css';

const DESKS: Readonly<Record<KnowTab, () => React.JSX.Element>> = { exemplars: ExemplarDesk, awards: AwardDesk, units: UnitDesk, forms: FormDesk, figures: FiguresDesk };

export function KnowDesk() {
  const { t } = useTexts();
  const { book } = useDesk();
  const { tab } = useShown();
  const actions = useKnowActions();
  const [today] = useState(() => localDay(Date.now()));
  const listed = useList('know.exemplars');
  const units = useUnitList();
  const awards = useList('know.awards');
  const forms = useList('know.forms');
  const exemplars = useMemo(() => (listed === null ? null : inOrder(listed)), [listed]);
  const { unitById, tree } = useUnits(units ?? NONE);
  const value = useMemo(
    (): KnowValue | null =>
      exemplars === null || units === null || awards === null || forms === null ? null : { exemplars, units, unitById, tree, awards, forms, actions, readOnly: book.readOnly, today },
    [exemplars, units, unitById, tree, awards, forms, actions, book.readOnly, today],
  );
  if (value === null) return <section className="know" aria-busy aria-label={t('know.title')} />;
  const Tab = DESKS[tab];
  return (
    <KnowProvider value={value}>
      <section className="know" aria-label={t('know.title')} onKeyDown={press}>
        <Tab />
      </section>
    </KnowProvider>
  );
}

const NONE: readonly [] = [];

/** Keys that mean the same wherever one is in the work: looking for something, making something. */
function press(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const found = { KeyF: '.know__head input', KeyN: '.know__add' }[event.code];
  if (found === undefined) return;
  const element = event.currentTarget.querySelector<HTMLElement>(found);
  if (element === null) return;
  event.preventDefault();
  if (event.code === 'KeyF') element.focus();
  else element.click();
}
