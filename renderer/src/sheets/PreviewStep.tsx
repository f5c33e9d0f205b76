/** What would be made, row by row. Rows with a doubt can be shown alone; a row without its tick is left out. */
import type { SheetLook } from '@common/contract/sheet-channels.ts';
import type { SheetMapping } from '@common/sheets/fields.ts';
import type { PlanRow, SheetPlan } from '@common/sheets/plan-shapes.ts';
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { LeftList } from './LeftList.tsx';
import { Tallies } from './Tallies.tsx';
import { doubtDetail } from './words.ts';

interface PreviewStepProps {
  readonly plan: SheetPlan;
  readonly mapping: SheetMapping;
  readonly columns: SheetLook['columns'];
  /** Plans anew. */
  readonly onMapping: (mapping: SheetMapping) => void;
}

/** Height in px of a row that was not measured yet. */
const ESTIMATE = 46;

export function PreviewStep({ plan, mapping, columns, onMapping }: PreviewStepProps) {
  const { t } = useTexts();
  const [show, setShow] = useState('all');
  const { doubts, cells } = plan.counts;
  const withDoubts = plan.rows.filter((row) => row.doubts.length > 0).length;
  const filters = [
    { id: 'all', label: t('sheets.showAll', { count: plan.rows.length }) },
    { id: 'doubts', label: t('sheets.showDoubts', { count: withDoubts }) },
    ...doubts.map(({ code, count }) => ({ id: code, label: t('sheets.showOne', { what: t(`sheets.doubtNames.${code}`), count }) })),
    { id: 'left', label: t('sheets.showLeft', { count: cells.left }) },
  ];
  // A row that was just left out stays in sight: its tick brings it back.
  const rows = useMemo(() => (show === 'all' ? plan.rows : plan.rows.filter((row) => row.status === 'skipped' || (show === 'doubts' ? row.doubts.length > 0 : row.doubts.some(({ code }) => code === show)))), [plan, show]);
  const skipped = new Set(mapping.skip);
  return (
    <div className="sheet-preview">
      <Tallies plan={plan} />
      <div className="sheet-preview__bar">
        <Select bare label={t('sheets.show')} value={show} options={filters} onChange={setShow} />
        <span className="quiet" role="status">{t('sheets.cells', { all: cells.all, taken: cells.taken, noted: cells.noted, left: cells.left })}</span>
      </div>
      {show === 'left' ? (
        <LeftList left={plan.left} />
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATE }}>
          <GridList
            aria-label={t('sheets.rows')}
            className="sheet-rows"
            items={rows.map((row) => ({ id: row.row, row }))}
            dependencies={[t, mapping, columns]}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={rows.filter(({ row }) => !skipped.has(row)).map(({ row }) => row)}
            renderEmptyState={() => <p className="sheet-rows__none quiet">{t('sheets.noRows')}</p>}
            onSelectionChange={(keys) => {
              const skip = new Set(mapping.skip);
              for (const { row } of rows) {
                if (keys === 'all' || keys.has(row)) skip.delete(row);
                else skip.add(row);
              }
              onMapping({ ...mapping, skip: [...skip].sort((a, b) => a - b) });
            }}
          >
            {({ row }) => <Row row={row} columns={columns} onWhole={(whole) => { onMapping({ ...mapping, whole: whole ? [...mapping.whole, row.row] : mapping.whole.filter((each) => each !== row.row) }); }} isWhole={mapping.whole.includes(row.row)} />}
          </GridList>
        </Virtualizer>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: PlanRow;
  readonly columns: SheetLook['columns'];
  readonly isWhole: boolean;
  readonly onWhole: (whole: boolean) => void;
}

function Row({ row, columns, isWhole, onWhole }: RowProps) {
  const { t } = useTexts();
  const split = row.doubts.some(({ code }) => code === 'name-split');
  const letters = (column: number | null): string => columns.find((each) => each.column === column)?.letters ?? '';
  return (
    <GridListItem id={row.row} className="sheet-row" textValue={`${String(row.row)} ${row.label}`}>
      <span className="sheet-row__box" aria-hidden>
        <Check size={13} strokeWidth={2.5} />
      </span>
      <span className="sheet-row__number">{row.row}</span>
      <span className="sheet-row__text" lang="vi">
        <span className="sheet-row__label">{row.label}</span>
        {row.detail === '' ? null : <span className="quiet">{row.detail}</span>}
        {row.doubts.map((doubt) => (
          <span key={`${doubt.code} ${String(doubt.column)} ${doubt.text}`} className="sheet-row__doubt">
            {doubt.column === null ? null : <span className="sheet-row__cell">{`${letters(doubt.column)}${String(row.row)}`}</span>}
            {t(`sheets.doubts.${doubt.code}`, { text: doubt.text.replace(/\s+/gu, ' ').slice(0, 120), detail: doubtDetail(doubt) })}
          </span>
        ))}
      </span>
      <span className="sheet-row__side">
        {split || isWhole ? <Button look="link" onPress={() => { onWhole(!isWhole); }}>{t(isWhole ? 'sheets.splitAgain' : 'sheets.keepWhole')}</Button> : null}
        <span className={`sheet-row__status sheet-row__status--${row.status}`}>{t(`sheets.status.${row.status}`)}</span>
      </span>
    </GridListItem>
  );
}
