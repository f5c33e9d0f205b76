/** What each column holds: guessed, shown with its first cells, and changed by the editor. */
import type { SheetFile, SheetLook } from '@common/contract/sheet-channels.ts';
import { FIELDS_OF, MANY, SHEET_TARGETS, type ColumnField, type SheetMapping, type SheetTarget } from '@common/sheets/fields.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { DefaultFields } from './DefaultFields.tsx';

interface MappingStepProps {
  readonly file: SheetFile;
  readonly sheet: number;
  readonly look: SheetLook;
  readonly target: SheetTarget;
  readonly mapping: SheetMapping;
  readonly onMapping: (mapping: SheetMapping) => void;
  /** Looks at another sheet, for another target, or with another header. */
  readonly onLook: (sheet: number, target: SheetTarget, header?: SheetMapping['header']) => void;
}

const NO_HEADER = 'none';

export function MappingStep({ file, sheet, look, target, mapping, onMapping, onLook }: MappingStepProps) {
  const { t } = useTexts();
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const options = FIELDS_OF[target].map((id) => ({ id, label: target === 'units' && id === 'name' ? t('sheets.unitName') : t(`sheets.fields.${id}`) }));
  const choose = (column: number, field: ColumnField): void => {
    const columns = mapping.columns.map((each) => {
      if (each.column === column) return { column, field };
      // A field that is one column's is taken from the one that had it.
      return each.field === field && !MANY.has(field) ? { ...each, field: 'none' as const } : each;
    });
    onMapping({ ...mapping, columns });
  };
  const headers = [{ id: NO_HEADER, label: t('sheets.noHeader') }, ...look.top.map(({ row, text }) => ({ id: String(row), label: t('sheets.headerRow', { row, text: text.slice(0, 90) }) }))];
  return (
    <div className="sheet-map">
      <div className="sheet-map__top">
        <Segments label={t('sheets.target')} value={target} segments={SHEET_TARGETS.map((id) => ({ id, label: t(`sheets.targets.${id}`) }))} onChange={(next) => { onLook(sheet, next); }} />
        {file.sheets.length > 1 ? (
          <Select
            label={t('sheets.sheet')}
            value={String(sheet)}
            options={file.sheets.map(({ name, rows, hidden }, index) => ({ id: String(index), label: t(hidden ? 'sheets.sheetHidden' : 'sheets.sheetNamed', { name: name === '' ? file.name : name, count: rows }) }))}
            onChange={(next) => { onLook(Number(next), target); }}
          />
        ) : null}
        <Select
          label={t('sheets.header')}
          value={mapping.header === null ? NO_HEADER : String(mapping.header.top)}
          options={headers}
          onChange={(next) => { onLook(sheet, target, next === NO_HEADER ? null : { top: Number(next), bottom: Number(next) }); }}
        />
      </div>
      <p className="quiet" role="status">
        {t('sheets.read', { name: file.name, count: look.rows })}
        {look.remembered ? ` ${t('sheets.remembered')}` : ''}
      </p>
      <table className="sheet-columns" aria-label={t('sheets.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('sheets.column')}</th>
            <th scope="col">{t('sheets.samples')}</th>
            <th scope="col">{t('sheets.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map(({ column, letters, header, samples, filled, converted }) => (
            <tr key={column} data-none={fields.get(column) === 'none'}>
              <th scope="row">
                <div className="sheet-columns__name">
                  <span className="sheet-columns__letters">{letters}</span>
                  <span lang="vi">{header === '' ? t('sheets.noWords') : header}</span>
                  <span className="quiet sheet-columns__facts">
                    {t('sheets.filled', { count: filled })}
                    {converted > 0 ? ` · ${t('sheets.converted', { count: converted })}` : ''}
                  </span>
                </div>
              </th>
              <td lang="vi">{samples.map((text) => text.replace(/\s+/gu, ' ')).join(' · ')}</td>
              <td>
                <Select bare label={t('sheets.holdsOf', { name: header === '' ? letters : header })} value={fields.get(column) ?? 'none'} options={options} onChange={(field) => { choose(column, field); }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {target === 'units' ? null : <DefaultFields target={target} mapping={mapping} onMapping={onMapping} />}
      <div className="sheet-map__differing">
        <span className="field__label" aria-hidden>{t('sheets.differing')}</span>
        <Segments
          label={t('sheets.differing')}
          value={mapping.differing}
          segments={[{ id: 'keep', label: t('sheets.keep') }, { id: 'take', label: t('sheets.take') }]}
          onChange={(differing) => { onMapping({ ...mapping, differing }); }}
        />
      </div>
    </div>
  );
}
