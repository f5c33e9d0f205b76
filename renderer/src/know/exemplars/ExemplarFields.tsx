/** What is known of an exemplar, field by field. */
import { fieldsInUse } from '@common/know/exemplars.ts';
import type { KnowDetail } from '@common/know/shapes.ts';
import { useMemo } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { LeaveField } from '../LeaveField.tsx';
import { useKnow } from '../know-context.ts';
import { UnitField } from '../UnitField.tsx';
import { Portrait } from './Portrait.tsx';

const EARLIEST = 1800;
const GENDERS = ['', 'female', 'male'] as const;

/** A year as it is typed; null: none; undefined: it is no year. */
function yearFrom(text: string, latest: number): number | null | undefined {
  if (text === '') return null;
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  return year >= EARLIEST && year <= latest ? year : undefined;
}

export function ExemplarFields({ id, fields }: { readonly id: string; readonly fields: KnowDetail['fields'] }) {
  const { t } = useTexts();
  const { exemplars, actions, readOnly, today } = useKnow();
  const inUse = useMemo(() => fieldsInUse(exemplars).map((field) => ({ id: field, label: field })), [exemplars]);
  const latest = Number(today.slice(0, 4));
  const save = (values: Readonly<Record<string, unknown>>): Promise<void> => actions.save('exemplar', id, values);
  const choose = (values: Readonly<Record<string, unknown>>): void => {
    run(() => save(values));
  };
  const text = (field: 'honorific' | 'role' | 'otherNames' | 'sortKey' | 'contact' | 'note') => ({
    value: fields[field],
    onSave: (value: string) => save({ [field]: value }),
    disabled: readOnly,
  });
  const options = fields.field === '' || inUse.some((each) => each.id === fields.field) ? inUse : [{ id: fields.field, label: fields.field }, ...inUse];
  const person = fields.kind === 'individual';
  const genders = { '': t('know.unknown'), female: t('know.female'), male: t('know.male') } as const;
  return (
    <section className="know__part know__form" aria-label={t('know.fields')}>
      <div className="know__who">
        <Portrait id={fields.portraitId} name={fields.name} onChoose={(portraitId) => { choose({ portraitId }); }} />
        <div className="know__form">
          <LeaveField of={fields} label={t(person ? 'know.nameOfPerson' : 'know.name')} value={fields.name} disabled={readOnly} check={(value) => (value === '' ? t('know.nameNeeded') : '')} onSave={(name) => save({ name })} />
          <Segments
            label={t('know.kind')}
            value={fields.kind}
            onChange={(kind) => { if (!readOnly) choose({ kind }); }}
            segments={[
              { id: 'individual', label: t('know.kindIndividual') },
              { id: 'collective', label: t('know.kindCollective') },
              { id: 'model', label: t('know.kindModel') },
            ]}
          />
        </div>
      </div>
      {person ? (
        <div className="know__pair">
          <LeaveField of={fields} label={t('know.honorific')} placeholder={t('know.honorificExample')} {...text('honorific')} />
          <LeaveField of={fields} label={t('know.role')} {...text('role')} />
        </div>
      ) : null}
      <UnitField label={t('know.unit')} value={fields.unitId} onChoose={(unitId) => { choose({ unitId }); }} placeholder={t('know.unitExample')} />
      <ComboField
        label={t('know.field')}
        openLabel={t('know.openList')} unclear={t('know.unclear')}
        value={fields.field === '' ? null : fields.field}
        options={options}
        onChoose={(field) => { choose({ field: field ?? '' }); }}
        onNew={(field) => { choose({ field }); }}
        newLabel={(field) => t('know.newField', { name: field })}
        placeholder={t('know.fieldExample')}
        disabled={readOnly}
      />
      {person ? (
        <div className="know__pair">
          <LeaveField
            of={fields}
            label={t('know.birthYear')}
            value={fields.birthYear === null ? '' : String(fields.birthYear)}
            disabled={readOnly}
            check={(value) => (yearFrom(value, latest) === undefined ? t('know.yearProblem', { first: EARLIEST, last: latest }) : '')}
            onSave={(value) => save({ birthYear: yearFrom(value, latest) ?? null })}
          />
          <Select label={t('know.gender')} value={fields.gender ?? ''} disabled={readOnly} options={GENDERS.map((each) => ({ id: each, label: genders[each] }))} onChange={(gender) => { choose({ gender: gender === '' ? null : gender }); }} />
        </div>
      ) : null}
      {person ? <LeaveField of={fields} label={t('know.sortKey')} hint={t('know.sortedAs', { name: sortedAs(fields.name, fields.sortKey) })} placeholder={fields.name.split(/\s+/u).at(-1) ?? ''} {...text('sortKey')} /> : null}
      <LeaveField of={fields} label={t('know.otherNames')} hint={t('know.otherNamesHint')} rows={2} {...text('otherNames')} />
      <LeaveField of={fields} label={t('know.contact')} hint={t('know.notPrinted')} {...text('contact')} />
      <LeaveField of={fields} label={t('know.note')} hint={t('know.notPrinted')} rows={2} {...text('note')} />
    </section>
  );
}

/** "Khải, Nông Văn": the given name first, as the list sorts it. */
function sortedAs(name: string, sortKey: string): string {
  const words = name.trim().split(/\s+/u);
  const given = sortKey === '' ? (words.at(-1) ?? '') : sortKey;
  const rest = name.trim().endsWith(given) ? name.trim().slice(0, -given.length).trim() : name.trim();
  return rest === '' ? given : `${given}, ${rest}`;
}
