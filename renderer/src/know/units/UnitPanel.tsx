/** The unit that is looked at: its names, where it stands, who answers for it. */
import { flatTree, subtreeOf } from '@common/know/units.ts';
import { ArrowDownAZ, Ellipsis, Merge, Trash2, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { LeaveField } from '../LeaveField.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';
import { MergeUnitDialog } from './MergeUnitDialog.tsx';

export function UnitPanel({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTexts();
  const { actions, readOnly } = useKnow();
  const [only] = ids;
  if (only === undefined) return <p className="know__hint know__hint--alone">{t('know.chooseUnit')}</p>;
  if (ids.length === 1) return <Unit key={only} id={only} />;
  return (
    <>
      <header className="know__title">
        <h2>{t('know.severalUnits', { count: ids.length })}</h2>
      </header>
      <section className="know__part know__form">
        <UnitField label={t('know.moveTo')} value={null} without={new Set(ids)} onChoose={(parentId) => { actions.change('unit', ids, { parentId }, t('know.movedUnits', { count: ids.length })); }} />
        <Button isDisabled={readOnly} onPress={() => { actions.remove('unit', ids); }}>
          {t('know.removeSeveral', { count: ids.length })}
        </Button>
      </section>
    </>
  );
}

function Unit({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const { units, unitById, tree, actions, readOnly } = useKnow();
  const [merging, setMerging] = useState(false);
  const node = useMemo(() => flatTree(tree).find(({ unit }) => unit.id === id), [tree, id]);
  const within = useMemo(() => subtreeOf(units, id), [units, id]);
  const unit = unitById.get(id);
  if (unit === undefined || node === undefined) return null;
  const text = (field: 'shortName' | 'otherNames' | 'contactName' | 'phone' | 'contact' | 'note') => ({
    value: unit[field],
    onSave: (value: string) => actions.save('unit', id, { [field]: value }),
    disabled: readOnly,
  });
  const sorted = node.children.filter((child) => child.unit.sortKey !== '').map((child) => child.unit.id);
  return (
    <>
      <header className="know__title">
        <h2 lang="vi">{unit.name}</h2>
        <MenuButton
          label={t('know.moreUnit')}
          groups={[
            { entries: [{ id: 'merge', label: t('know.mergeUnit'), icon: Merge, disabled: readOnly || units.length < 2, run: () => { setMerging(true); } }] },
            { entries: [{ id: 'sort', label: t('know.sortChildren'), icon: ArrowDownAZ, disabled: readOnly || sorted.length === 0, run: () => { actions.change('unit', sorted, { sortKey: '' }, t('know.sortedChildren', { name: unit.name })); } }] },
            { entries: [{ id: 'remove', label: t('know.removeUnit'), icon: Trash2, danger: true, keys: 'Delete', disabled: readOnly, run: () => { actions.remove('unit', [id]); } }] },
          ]}
        >
          <IconButton icon={Ellipsis} label={t('know.moreUnit')} />
        </MenuButton>
      </header>
      <section className="know__part">
        <p className="know__sum">
          <Users size={16} strokeWidth={1.75} aria-hidden />
          {t('know.unitSum', { count: node.exemplars, awards: node.awards, units: within.size - 1 })}
        </p>
      </section>
      <section className="know__part know__form know__record" aria-label={t('know.fields')}>
        <LeaveField of={unit} label={t('know.unitName')} value={unit.name} disabled={readOnly} check={(value) => (value === '' ? t('know.nameNeeded') : '')} onSave={(name) => actions.save('unit', id, { name })} />
        <LeaveField of={unit} label={t('know.shortName')} hint={t('know.shortNameHint')} {...text('shortName')} />
        <LeaveField of={unit} label={t('know.otherNames')} hint={t('know.otherNamesHint')} rows={2} {...text('otherNames')} />
        <UnitField label={t('know.moveTo')} value={unit.parentId} without={within} placeholder={t('know.noParent')} onChoose={(parentId) => { actions.placeUnit(id, { parentId, order: null }); }} />
        <div className="know__pair">
          <LeaveField of={unit} label={t('know.contactName')} {...text('contactName')} />
          <LeaveField of={unit} label={t('know.phone')} {...text('phone')} />
        </div>
        <LeaveField of={unit} label={t('know.contact')} hint={t('know.notPrinted')} {...text('contact')} />
        <LeaveField of={unit} label={t('know.note')} hint={t('know.notPrinted')} rows={2} {...text('note')} />
      </section>
      {merging ? <MergeUnitDialog node={node} within={within} onClose={() => { setMerging(false); }} /> : null}
    </>
  );
}
