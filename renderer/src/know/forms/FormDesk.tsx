/** The catalogue of award forms: dated, and in the order in which lists name them. */
import { dayText } from '@common/collect/words.ts';
import { folded, wordsOf } from '@common/know/exemplars.ts';
import type { KnowForm } from '@common/know/shapes.ts';
import { useMemo, useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { focusIn } from '../focus.ts';
import { NO_SELECTION, type Column, type Selection } from '../grid-props.ts';
import { KnowHead } from '../KnowHead.tsx';
import { useKnow } from '../know-context.ts';
import { RecordGrid } from '../RecordGrid.tsx';
import { arrived } from '../shown.ts';
import { useKept } from '../use-kept.ts';
import { CatalogueOffer } from './CatalogueOffer.tsx';
import { FormPanel } from './FormPanel.tsx';
import { NewFormDialog } from './NewFormDialog.tsx';

const idOf = ({ id }: KnowForm): string => id;
const TEMPLATE = '44px minmax(200px, 2.4fr) minmax(90px, 1fr) minmax(90px, 1fr) 100px minmax(130px, 1fr) 70px';
const GIVEN_KEYS = { individual: 'know.givenIndividual', collective: 'know.givenCollective', both: 'know.givenBoth' } as const satisfies Readonly<Record<KnowForm['givenTo'], string>>;

export function FormDesk() {
  const { t } = useTexts();
  const { forms, actions, readOnly, today } = useKnow();
  const [query, setQuery] = useKept('forms', '');
  const [selection, setSelection] = useKept<Selection>('form', NO_SELECTION);
  const [adding, setAdding] = useState(false);
  const places = useMemo(() => new Map(forms.map(({ id }, index) => [id, index])), [forms]);
  const rows = useMemo(() => {
    const words = wordsOf(query);
    return forms.filter(({ name, family, level, law }) => words.every((word) => folded(`${name} ${family} ${level} ${law}`).includes(word)));
  }, [forms, query]);
  const ids = selection.ids.filter((id) => places.has(id));
  const columns = useMemo(
    (): Column<KnowForm>[] => [
      { id: 'rank', label: t('know.rank'), end: true, cell: ({ id }) => <span className="records__soft">{(places.get(id) ?? 0) + 1}</span> },
      { id: 'name', label: t('know.form'), cell: ({ name }) => <span className="records__name" lang="vi" title={name}>{name}</span> },
      { id: 'family', label: t('know.family'), cell: ({ family }) => <span lang="vi">{family}</span> },
      { id: 'level', label: t('know.level'), cell: ({ level }) => <span lang="vi">{level}</span> },
      { id: 'given', label: t('know.givenTo'), cell: ({ givenTo }) => <span className="records__soft">{t(GIVEN_KEYS[givenTo])}</span> },
      { id: 'valid', label: t('know.valid'), cell: ({ validFrom, validTo }) => <span>{validText(validFrom, validTo)}</span> },
      { id: 'awards', label: t('know.countAwardsOf'), end: true, cell: ({ awards }) => <span className={awards === 0 ? 'records__zero' : ''}>{awards}</span> },
    ],
    [t, places],
  );
  /** Puts a form where another stands now: before it, or after it. */
  const place = (id: string, target: string, where: 'before' | 'after'): void => {
    const order = forms.map((form) => form.id).filter((each) => each !== id);
    order.splice(order.indexOf(target) + (where === 'after' ? 1 : 0), 0, id);
    actions.orderForms(order);
  };

  return (
    <>
      <div className="know__main">
        <KnowHead search={t('know.searchForms')} query={query} onQuery={setQuery} addLabel={t('know.addForm')} onAdd={() => { setAdding(true); }} />
        <CatalogueOffer />
        <RecordGrid
          label={t('know.catalogue')}
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
          onRename={() => { focusIn('panel'); }}
          {...(readOnly
            ? {}
            : {
                onRemove: (gone: readonly string[]) => { actions.remove('awardForm', gone); },
                onStep: (id: string, key: string) => {
                  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
                  const target = forms[(places.get(id) ?? 0) + (key === 'ArrowUp' ? -1 : 1)];
                  if (target !== undefined && query === '') place(id, target.id, key === 'ArrowUp' ? 'before' : 'after');
                  return true;
                },
                drag: {
                  into: false,
                  accepts: (id: string, target: string) => query === '' && id !== target,
                  onDrop: (id: string, target: string, where: 'before' | 'after' | 'on') => {
                    if (where !== 'on') place(id, target, where);
                  },
                },
              })}
          onType={() => { focusIn('search'); }}
          look={({ validTo }) => (validTo !== null && validTo < today ? 'records__row--past' : '')}
          empty={forms.length === 0 ? t('know.noForms') : t('know.noneFound')}
        />
        <p className="know__foot">{t('know.formKeys')}</p>
      </div>
      <aside className="know__panel" aria-label={t('know.details')} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) focusIn('list'); }}>
        <FormPanel ids={ids} />
      </aside>
      {adding ? (
        <NewFormDialog
          onClose={() => { setAdding(false); }}
          onAdd={(name) => {
            run(async () => {
              const id = await actions.add('awardForm', { name, rank: Math.min(100_000, Math.max(0, ...forms.map(({ rank }) => rank)) + 1) });
              setQuery('');
              setSelection({ active: id, ids: [id] });
              focusIn('list');
            });
          }}
        />
      ) : null}
    </>
  );
}

/** "01/01/2024 –", "– 31/12/2023". */
function validText(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  return `${from === null ? '' : dayText(from)} – ${to === null ? '' : dayText(to)}`.trim();
}
