/** "Thu bài": which units owe what, and what has come. */
import { chosen, countsOf, grouped, rowsOf } from '@common/collect/list.ts';
import type { CollectOverview, CollectUnit } from '@common/collect/shapes.ts';
import { totalsOf } from '@common/collect/state.ts';
import { localDay } from '@common/text/dates.ts';
import { FileDown, ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { AddUnitsDialog } from './AddUnitsDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { CollectEmpty } from './CollectEmpty.tsx';
import { CollectFilters, type Shown } from './CollectFilters.tsx';
import { CollectHead } from './CollectHead.tsx';
import { LettersDialog } from './LettersDialog.tsx';
import { StrayList } from './StrayList.tsx';
import { UnitGrid, type Selection } from './UnitGrid.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { useCollectActions } from './use-collect-actions.ts';
import { useOverview } from './use-overview.ts';
import { useSaveForms } from './use-save-forms.ts';
import './collect.css';

interface CollectDeskProps {
  /** Imported articles that wait for a look. */
  readonly waiting: number;
  /** Leads there; null: there is no such place. */
  readonly onReview: (() => void) | null;
}

export function CollectDesk({ waiting, onReview }: CollectDeskProps) {
  const overview = useOverview();
  return overview === null ? <section className="collect" /> : <Collect overview={overview} waiting={waiting} onReview={onReview} />;
}

type Asking = 'add' | 'ask' | 'letters' | null;

function Collect({ overview, waiting, onReview }: CollectDeskProps & { readonly overview: CollectOverview }) {
  const { t } = useTexts();
  const { book, openArticle } = useDesk();
  const [today] = useState(() => localDay(Date.now()));
  const actions = useCollectActions(today);
  const saveForms = useSaveForms();
  const [shown, setShown] = useState<Shown>('all');
  const [query, setQuery] = useState('');
  const [selection, setSelection] = useState<Selection>({ active: null, ids: [] });
  const [asking, setAsking] = useState<Asking>(null);
  const { units, strays } = overview;
  const rows = useMemo(() => rowsOf(units, today), [units, today]);
  const groups = useMemo(() => grouped(chosen(rows, shown === 'strays' ? 'all' : shown, query)), [rows, shown, query]);
  const totals = useMemo(() => totalsOf(units, today), [units, today]);
  const counts = { ...countsOf(rows), strays: strays.length };
  const context = { today, book: book.settings.title };
  // What was selected may be gone: removed, or taken back.
  const ids = selection.ids.filter((id) => units.some((unit) => unit.id === id));
  const one = ids.length === 1 ? rows.find(({ unit }) => unit.id === ids[0]) : undefined;
  const close = (): void => {
    setAsking(null);
  };
  const openReceived = ({ tasks }: CollectUnit): void => {
    const came = tasks.find(({ articleId }) => articleId !== null);
    if (came?.articleId !== undefined && came.articleId !== null) openArticle(came.articleId);
  };

  return (
    <section className="collect" aria-label={t('collect.title')}>
      <div className="collect__main">
        {waiting === 0 || onReview === null ? null : (
          <div className="collect__waiting" role="status">
            <ListChecks size={16} aria-hidden />
            {t('collect.waiting', { count: waiting })}
            <Button look="link" onPress={onReview}>
              {t('collect.review')}
            </Button>
          </div>
        )}
        {units.length === 0 && shown !== 'strays' ? (
          <CollectEmpty disabled={book.readOnly} onAdd={() => { setAsking('add'); }} onSaveForm={() => { saveForms([]); }} />
        ) : (
          <>
            <CollectHead
              totals={totals}
              today={today}
              onRemind={() => { setAsking('letters'); }}
              onAsk={() => { setAsking('ask'); }}
              onAdd={() => { setAsking('add'); }}
            />
            <CollectFilters shown={shown} counts={counts} onShow={setShown} query={query} onQuery={setQuery} />
            {shown === 'strays' ? (
              <StrayList strays={strays} units={units} today={today} actions={actions} />
            ) : (
              <UnitGrid
                groups={groups}
                selection={{ active: selection.active, ids }}
                today={today}
                readOnly={book.readOnly}
                onSelect={setSelection}
                onOpen={openReceived}
                onRemove={actions.removeUnits}
                onEdit={(id, column, value) => {
                  actions.editUnit(id, { [column]: value });
                }}
              />
            )}
            <p className="collect__drop">
              <FileDown size={16} strokeWidth={1.75} aria-hidden />
              {t('collect.drop')}
              <span className="collect__counts">{t('collect.counts', { count: totals.units, texts: totals.texts.asked })}</span>
            </p>
          </>
        )}
      </div>
      {units.length === 0 ? null : (
        <aside className="unit-panel" aria-label={t('collect.details')}>
          {one !== undefined ? (
            <UnitPanel
              row={one}
              strays={strays}
              context={context}
              actions={actions}
              onAsk={() => { setAsking('ask'); }}
              onSaveForm={() => { saveForms([one.unit.id]); }}
            />
          ) : (
            <Several
              count={ids.length}
              readOnly={book.readOnly}
              owing={totals.owing}
              onAsk={() => { setAsking('ask'); }}
              onRemove={() => { actions.removeUnits(ids); }}
              onSaveForms={() => { saveForms(ids.length > 0 ? ids : rows.filter(({ state }) => state.missing.length > 0).map(({ unit }) => unit.id)); }}
            />
          )}
        </aside>
      )}
      {asking === 'add' ? <AddUnitsDialog units={units} onClose={close} onAdd={actions.addUnits} /> : null}
      {asking === 'ask' ? <AskDialog rows={rows} selected={ids} today={today} onClose={close} onAsk={actions.ask} /> : null}
      {asking === 'letters' ? (
        <LettersDialog rows={groupedMissing(rows)} context={context} actions={actions} onClose={close} />
      ) : null}
    </section>
  );
}

const groupedMissing = (rows: Parameters<typeof grouped>[0]) => grouped(rows).find(({ group }) => group === 'missing')?.rows ?? [];

interface SeveralProps {
  readonly count: number;
  readonly readOnly: boolean;
  readonly owing: number;
  readonly onAsk: () => void;
  readonly onRemove: () => void;
  readonly onSaveForms: () => void;
}

/** No unit is selected, or several are. */
function Several({ count, readOnly, owing, onAsk, onRemove, onSaveForms }: SeveralProps) {
  const { t } = useTexts();
  const forms = count > 0 ? count : owing;
  const saveForms = forms === 0 ? null : <Button onPress={onSaveForms}>{t('collect.saveForms', { count: forms })}</Button>;
  if (count === 0) {
    return (
      <div className="unit-panel__part unit-panel__several">
        <p className="collect__hint">{t('collect.chooseUnit')}</p>
        {saveForms}
      </div>
    );
  }
  return (
    <>
      <header className="unit-panel__head">
        <h2>{t('collect.several', { count })}</h2>
      </header>
      <div className="unit-panel__part unit-panel__several">
        <Button isDisabled={readOnly} onPress={onAsk}>
          {t('collect.askThese')}
        </Button>
        {saveForms}
        <Button isDisabled={readOnly} onPress={onRemove}>
          {t('collect.removeThese')}
        </Button>
      </div>
    </>
  );
}
