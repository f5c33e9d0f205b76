/** The list of all awards, with the one that is looked at beside it. */
import { ALL_AWARDS, AWARD_COLUMNS, chosenAwards, findableAwards, sortedAwards, type AwardColumn, type AwardFilter, type FindableAward } from '@common/know/awards.ts';
import { useMemo, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { focusIn } from '../focus.ts';
import { NO_SELECTION, type Selection } from '../grid-props.ts';
import { KnowHead } from '../KnowHead.tsx';
import { useKnow } from '../know-context.ts';
import { NoRecords } from '../NoRecords.tsx';
import { RecordGrid } from '../RecordGrid.tsx';
import { arrived, showRecord, useShown } from '../shown.ts';
import { useKept } from '../use-kept.ts';
import { AwardFields } from './AwardFields.tsx';
import { AwardFilters } from './AwardFilters.tsx';
import { AWARD_TEMPLATE, useAwardColumns } from './columns.tsx';
import { NewAwardDialog } from './NewAwardDialog.tsx';

const idOf = ({ award }: FindableAward): string => award.id;

export function AwardDesk() {
  const { t } = useTexts();
  const { awards, actions, readOnly } = useKnow();
  const { wanted } = useShown();
  const [filter, setFilter] = useKept<AwardFilter>('awards', ALL_AWARDS);
  const [column, setColumn] = useKept<AwardColumn>('awards by', 'form');
  const [selection, setSelection] = useKept<Selection>('award', NO_SELECTION);
  const [adding, setAdding] = useState(false);
  const columns = useAwardColumns();
  const all = useMemo(() => sortedAwards(findableAwards(awards), column), [awards, column]);
  const rows = useMemo(() => chosenAwards(all, filter), [all, filter]);
  const byId = useMemo(() => new Map(awards.map((award) => [award.id, award])), [awards]);
  const ids = useMemo(() => selection.ids.filter((id) => byId.has(id)), [selection.ids, byId]);
  const one = ids.length === 1 ? byId.get(ids[0] ?? '') : undefined;

  if (wanted !== null && byId.has(wanted) && selection.active !== wanted) {
    setSelection({ active: wanted, ids: [wanted] });
    if (!rows.some((row) => idOf(row) === wanted)) setFilter(ALL_AWARDS);
  }

  return (
    <>
      <div className="know__main">
        <KnowHead
          search={t('know.searchAwards')}
          query={filter.query}
          onQuery={(query) => { setFilter({ ...filter, query }); }}
          addLabel={t('know.addAward')}
          sheet="awards"
          onAdd={() => { setAdding(true); }}
        />
        {awards.length === 0 ? null : <AwardFilters filter={filter} onChange={setFilter} />}
        <RecordGrid
          label={t('know.awards')}
          rows={rows}
          idOf={idOf}
          columns={columns}
          template={AWARD_TEMPLATE}
          selection={{ active: selection.active, ids }}
          onSelect={(next) => {
            arrived();
            setSelection(next);
          }}
          sorted={column}
          onSort={(id) => {
            const found = AWARD_COLUMNS.find((each) => each === id);
            if (found !== undefined) setColumn(found);
          }}
          onOpen={() => { focusIn('panel'); }}
          onRename={() => { focusIn('panel'); }}
          {...(readOnly ? {} : { onRemove: (gone: readonly string[]) => { actions.remove('award', gone); } })}
          onType={() => { focusIn('search'); }}
          look={({ award }) => (award.cancelled ? 'records__row--struck' : '')}
          empty={awards.length === 0 ? <NoRecords title={t('know.noAwardsYet')} body={t('know.noAwardsHint')} addLabel={t('know.addAward')} onAdd={() => { setAdding(true); }} sheet="awards" /> : t('know.noneFound')}
        />
        {awards.length === 0 ? null : <p className="know__foot">{t('know.shownOf', { shown: rows.length, count: awards.length })}</p>}
      </div>
      <aside className="know__panel" aria-label={t('know.details')} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) focusIn('list'); }}>
        {one !== undefined ? (
          <>
            <header className="know__title">
              <h2 lang="vi">{one.exemplarName}</h2>
              <Button look="link" onPress={() => { showRecord('exemplars', one.exemplarId); }}>
                {t('know.toExemplar')}
              </Button>
            </header>
            <section className="know__part know__record" aria-label={t('know.fields')}>
              <AwardFields key={one.id} award={one} />
            </section>
          </>
        ) : ids.length > 1 ? (
          <>
            <header className="know__title">
              <h2>{t('know.severalAwards', { count: ids.length })}</h2>
            </header>
            <section className="know__part">
              <Button isDisabled={readOnly} onPress={() => { actions.remove('award', ids); }}>
                {t('know.removeSeveral', { count: ids.length })}
              </Button>
            </section>
          </>
        ) : (
          <p className="know__hint know__hint--alone">{t('know.chooseAward')}</p>
        )}
      </aside>
      {adding ? (
        <NewAwardDialog
          onClose={() => { setAdding(false); }}
          onAdded={(id) => {
            setFilter(ALL_AWARDS);
            setSelection({ active: id, ids: [id] });
          }}
        />
      ) : null}
    </>
  );
}
