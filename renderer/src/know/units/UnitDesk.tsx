/** The tree of units, with the one that is looked at beside it. */
import { beside, flatTree, stepped, type UnitNode, type UnitStep } from '@common/know/units.ts';
import { wordsOf, folded } from '@common/know/exemplars.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { focusIn } from '../focus.ts';
import { NO_SELECTION, type Column, type Selection } from '../grid-props.ts';
import { KnowHead } from '../KnowHead.tsx';
import { useKnow } from '../know-context.ts';
import { NoRecords } from '../NoRecords.tsx';
import { RecordGrid } from '../RecordGrid.tsx';
import { arrived, useShown } from '../shown.ts';
import { useKept } from '../use-kept.ts';
import { NewUnitDialog } from './NewUnitDialog.tsx';
import { RenameCell } from './RenameCell.tsx';
import { UnitPanel } from './UnitPanel.tsx';

const idOf = ({ unit }: UnitNode): string => unit.id;
const TEMPLATE = 'minmax(220px, 2.4fr) minmax(90px, 1fr) minmax(90px, 1fr) 100px 80px 90px';
const STEP_OF: Readonly<Record<string, UnitStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };
const NOTHING: ReadonlySet<string> = new Set();

export function UnitDesk() {
  const { t } = useTexts();
  const { units, unitById, tree, actions, readOnly } = useKnow();
  const { wanted } = useShown();
  const [query, setQuery] = useKept('units', '');
  const [closed, setClosed] = useKept<ReadonlySet<string>>('closed units', NOTHING);
  const [selection, setSelection] = useKept<Selection>('unit', NO_SELECTION);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const applied = useDeferredValue(query);
  const rows = useMemo(() => {
    const words = wordsOf(applied);
    if (words.length === 0) return flatTree(tree, closed);
    // Found units stand with all that they stand beneath.
    const shown = new Set<string>();
    const every = flatTree(tree);
    for (const { unit } of every) {
      const text = folded(`${unit.name} ${unit.shortName} ${unit.contactName}`);
      if (!words.every((word) => text.includes(word))) continue;
      for (let at = unit.id as string | null; at !== null && !shown.has(at); at = unitById.get(at)?.parentId ?? null) shown.add(at);
    }
    return every.filter(({ unit }) => shown.has(unit.id));
  }, [tree, closed, applied, unitById]);
  const ids = useMemo(() => selection.ids.filter((id) => unitById.has(id)), [selection.ids, unitById]);
  const narrowed = applied.trim() !== '';

  const open = (id: string): void => {
    if (closed.has(id)) setClosed(new Set([...closed].filter((each) => each !== id)));
  };
  if (wanted !== null && unitById.has(wanted) && selection.active !== wanted) {
    setSelection({ active: wanted, ids: [wanted] });
    setQuery('');
    setClosed(NOTHING);
  }

  const columns = useMemo(
    (): Column<UnitNode>[] => [
      {
        id: 'name',
        label: t('know.unit'),
        cell: ({ unit }) =>
          renaming === unit.id ? (
            <RenameCell
              label={t('know.unitName')}
              value={unit.name}
              onDone={(name) => {
                setRenaming(null);
                focusIn('list');
                if (name !== null && name !== unit.name) run(() => actions.save('unit', unit.id, { name }));
              }}
            />
          ) : (
            <span className="records__name" lang="vi" title={unit.name}>
              {unit.name}
            </span>
          ),
      },
      { id: 'short', label: t('know.shortName'), cell: ({ unit }) => <span lang="vi">{unit.shortName}</span> },
      { id: 'contact', label: t('know.contactName'), cell: ({ unit }) => <span lang="vi">{unit.contactName}</span> },
      { id: 'phone', label: t('know.phone'), cell: ({ unit }) => <span>{unit.phone}</span> },
      { id: 'exemplars', label: t('know.countExemplars'), end: true, cell: (node) => <Counted own={node.unit.exemplars} all={node.exemplars} /> },
      { id: 'awards', label: t('know.countAwardsOf'), end: true, cell: (node) => <Counted own={node.unit.awards} all={node.awards} /> },
    ],
    [t, renaming, actions],
  );

  return (
    <>
      <div className="know__main">
        <KnowHead search={t('know.searchUnits')} query={query} onQuery={setQuery} addLabel={t('know.addUnit')} sheet="units" onAdd={() => { setAdding(true); }} />
        <RecordGrid
          label={t('know.units')}
          rows={rows}
          idOf={idOf}
          columns={columns}
          template={TEMPLATE}
          selection={{ active: selection.active, ids }}
          onSelect={(next) => {
            arrived();
            setSelection(next);
          }}
          onOpen={() => { focusIn('panel'); }}
          {...(readOnly
            ? {}
            : {
                onRename: setRenaming,
                onRemove: (gone: readonly string[]) => { actions.remove('unit', gone); },
                onStep: (id: string, key: string) => {
                  const step = STEP_OF[key];
                  if (step === undefined || narrowed) return step !== undefined;
                  const place = stepped(tree, id, step);
                  if (place === null) return true;
                  if (place.parentId !== null) open(place.parentId);
                  actions.placeUnit(id, place);
                  return true;
                },
                drag: {
                  into: true,
                  accepts: (id: string, target: string, where: 'before' | 'after' | 'on') => !narrowed && beside(tree, id, target, where) !== null,
                  onDrop: (id: string, target: string, where: 'before' | 'after' | 'on') => {
                    const place = beside(tree, id, target, where);
                    if (place === null) return;
                    if (where === 'on') open(target);
                    actions.placeUnit(id, place);
                  },
                },
              })}
          onType={() => { focusIn('search'); }}
          tree={{
            levelOf: ({ level }) => level,
            expandedOf: ({ unit, children }) => (children.length === 0 ? null : narrowed || !closed.has(unit.id)),
            onToggle: (id) => {
              if (closed.has(id)) open(id);
              else setClosed(new Set([...closed, id]));
            },
            onFold: (id, opening) => {
              const node = rows.find(({ unit }) => unit.id === id);
              if (node === undefined) return;
              const { parentId } = node.unit;
              if (opening) open(id);
              else if (node.children.length > 0 && !closed.has(id)) setClosed(new Set([...closed, id]));
              else if (parentId !== null) setSelection({ active: parentId, ids: [parentId] });
            },
          }}
          empty={units.length === 0 ? <NoRecords title={t('know.noUnits')} body={t('know.noUnitsHint')} addLabel={t('know.addUnit')} onAdd={() => { setAdding(true); }} sheet="units" /> : t('know.noneFound')}
        />
        {units.length === 0 ? null : <p className="know__foot">{t('know.unitKeys')}</p>}
      </div>
      <aside className="know__panel" aria-label={t('know.details')} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) focusIn('list'); }}>
        <UnitPanel ids={ids} />
      </aside>
      {adding ? (
        <NewUnitDialog
          parentId={ids.length === 1 ? (ids[0] ?? null) : null}
          onClose={() => { setAdding(false); }}
          onAdded={(id, parentId) => {
            setQuery('');
            if (parentId !== null) open(parentId);
            setSelection({ active: id, ids: [id] });
            focusIn('list');
          }}
        />
      ) : null}
    </>
  );
}

/** How many belong to the unit and all beneath it; how many of them to itself, where that is less. */
function Counted({ own, all }: { readonly own: number; readonly all: number }) {
  const { t } = useTexts();
  if (all === own) return <span className={all === 0 ? 'records__zero' : ''}>{all}</span>;
  return <span title={t('know.ownCount', { own, all })}>{all}</span>;
}
