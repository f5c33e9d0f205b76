/** The list of exemplars, with the one that is looked at beside it. */
import { ALL_EXEMPLARS, chosen, findable, sortedBy, type ExemplarColumn, type ExemplarFilter, type Findable } from '@common/know/exemplars.ts';
import { subtreeOf } from '@common/know/units.ts';
import { History, Users, UserX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { peopleDialog } from '../../people/state.ts';
import { ReturningDialog } from '../../edition/ReturningDialog.tsx';
import { focusIn } from '../focus.ts';
import { NO_SELECTION, type Selection } from '../grid-props.ts';
import { KnowHead } from '../KnowHead.tsx';
import { useKnow } from '../know-context.ts';
import { NoRecords } from '../NoRecords.tsx';
import { RecordGrid } from '../RecordGrid.tsx';
import { arrived, showRecord, useShown } from '../shown.ts';
import { useKept } from '../use-kept.ts';
import { ExemplarFilters } from './ExemplarFilters.tsx';
import { ExemplarPanel } from './ExemplarPanel.tsx';
import { NewExemplarDialog } from './NewExemplarDialog.tsx';
import { SeveralExemplars } from './SeveralExemplars.tsx';
import { EXEMPLAR_TEMPLATE, useExemplarColumns } from './columns.tsx';

/** What is chosen in the filters; the unit stands for all beneath it. */
export interface Choice extends Omit<ExemplarFilter, 'units'> {
  readonly unitId: string | null;
}

const ALL: Choice = { ...ALL_EXEMPLARS, unitId: null };
const idOf = ({ exemplar }: Findable): string => exemplar.id;
const isColumn = (id: string): id is ExemplarColumn => id in { name: 0, kind: 0, unit: 0, role: 0, field: 0, best: 0, awards: 0, articles: 0, photos: 0 };

export function ExemplarDesk() {
  const { t } = useTexts();
  const { exemplars, units, unitById, actions, readOnly } = useKnow();
  const { wanted } = useShown();
  const [choice, setChoice] = useKept<Choice>('exemplars', ALL);
  const [column, setColumn] = useKept<ExemplarColumn>('exemplars by', 'name');
  const [selection, setSelection] = useKept<Selection>('exemplar', NO_SELECTION);
  const [adding, setAdding] = useState(false);
  const [since, setSince] = useState(false);
  const columns = useExemplarColumns();
  const all = useMemo(() => findable(exemplars, (id) => (id === null ? '' : (unitById.get(id)?.name ?? ''))), [exemplars, unitById]);
  const sorted = useMemo(() => sortedBy(all, column), [all, column]);
  const rows = useMemo(() => {
    const { unitId, ...rest } = choice;
    return chosen(sorted, { ...rest, units: unitId === null ? null : subtreeOf(units, unitId) });
  }, [sorted, choice, units]);
  const known = useMemo(() => new Set(exemplars.map(({ id }) => id)), [exemplars]);
  const ids = useMemo(() => selection.ids.filter((id) => known.has(id)), [selection.ids, known]);

  // Its fields with all units take long to make; the list answers first.
  const several = useDeferredValue(ids);

  // Asked for from elsewhere: it is shown, whatever the filters.
  if (wanted !== null && known.has(wanted) && selection.active !== wanted) {
    setSelection({ active: wanted, ids: [wanted] });
    if (!rows.some((row) => idOf(row) === wanted)) setChoice(ALL);
  }

  return (
    <>
      <div className="know__main">
        <KnowHead
          search={t('know.searchExemplars')}
          query={choice.query}
          onQuery={(query) => { setChoice({ ...choice, query }); }}
          addLabel={t('know.addExemplar')}
          onAdd={() => { setAdding(true); }}
          sheet="exemplars"
          more={[
            { id: 'twins', label: t('people.twins'), icon: Users, run: () => { peopleDialog.show('twins'); } },
            { id: 'since', label: t('edition.since'), icon: History, run: () => { setSince(true); } },
            { id: 'withdrawn', label: t('people.withdrawn'), icon: UserX, run: () => { peopleDialog.show('withdrawn'); } },
          ]}
        />
        {exemplars.length === 0 ? null : <ExemplarFilters choice={choice} onChange={setChoice} />}
        <RecordGrid
          label={t('know.exemplars')}
          rows={rows}
          idOf={idOf}
          columns={columns}
          template={EXEMPLAR_TEMPLATE}
          selection={{ active: selection.active, ids }}
          onSelect={(next) => {
            arrived();
            setSelection(next);
          }}
          sorted={column}
          onSort={(id) => {
            if (isColumn(id)) setColumn(id);
          }}
          onOpen={() => { focusIn('panel'); }}
          onRename={() => { focusIn('panel'); }}
          {...(readOnly ? {} : { onRemove: (gone: readonly string[]) => { actions.remove('exemplar', gone); } })}
          onType={() => { focusIn('search'); }}
          look={({ exemplar }) => (exemplar.withdrawn ? 'records__row--struck' : '')}
          empty={exemplars.length === 0 ? <NoRecords title={t('know.noExemplars')} body={t('know.noExemplarsHint')} addLabel={t('know.addExemplar')} onAdd={() => { setAdding(true); }} sheet="exemplars" /> : t('know.noneFound')}
        />
        {exemplars.length === 0 ? null : <p className="know__foot">{t('know.shownOf', { shown: rows.length, count: exemplars.length })}</p>}
      </div>
      <aside className="know__panel" aria-label={t('know.details')} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) focusIn('list'); }}>
        {ids.length <= 1 ? <ExemplarPanel id={ids[0] ?? null} /> : several.length > 1 ? <div inert={several !== ids}><SeveralExemplars ids={several} /></div> : null}
      </aside>
      {since ? <ReturningDialog onClose={() => { setSince(false); }} onGo={(id) => { setSince(false); showRecord('exemplars', id); }} /> : null}
      {adding ? (
        <NewExemplarDialog
          unitId={choice.unitId}
          kind={choice.kind ?? 'individual'}
          onClose={() => { setAdding(false); }}
          onAdded={(id) => {
            if (choice !== ALL) setChoice(ALL);
            setSelection({ active: id, ids: [id] });
            focusIn('list');
          }}
        />
      ) : null}
    </>
  );
}
