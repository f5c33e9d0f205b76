/** Which exemplars are listed: by kind, by what is missing, by unit, field and gender. */
import { countsOf, fieldsInUse, MARKS, type Mark } from '@common/know/exemplars.ts';
import type { ExemplarKind } from '@common/know/shapes.ts';
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Chips } from '../Chips.tsx';
import { useKnow, useUnitOptions } from '../know-context.ts';
import { KIND_KEYS } from './columns.tsx';
import type { Choice } from './ExemplarDesk.tsx';

const KINDS: readonly ExemplarKind[] = ['individual', 'collective', 'model'];
const MARK_KEYS = { 'no-article': 'know.noArticle', 'no-portrait': 'know.noPortrait', 'no-number': 'know.noNumber', withdrawn: 'know.withdrawn', earlier: 'edition.mark' } as const satisfies Readonly<Record<Mark, string>>;
const GENDERS = ['', 'female', 'male'] as const;

export function ExemplarFilters({ choice, onChange }: { readonly choice: Choice; readonly onChange: (choice: Choice) => void }) {
  const { t } = useTexts();
  const { exemplars } = useKnow();
  const units = useUnitOptions();
  const counts = useMemo(() => countsOf(exemplars), [exemplars]);
  const fields = useMemo(() => fieldsInUse(exemplars), [exemplars]);
  const narrowed = choice.kind !== null || choice.mark !== null || choice.unitId !== null || choice.field !== null || choice.gender !== null;
  const genders = { '': t('know.anyGender'), female: t('know.female'), male: t('know.male') } as const;
  return (
    <div className="know__filters" role="group" aria-label={t('know.filters')}>
      <Chips label={t('know.kind')} value={choice.kind} onChange={(kind) => { onChange({ ...choice, kind }); }} chips={KINDS.map((id) => ({ id, label: t(KIND_KEYS[id]), count: counts[id] }))} />
      <span className="know__line" />
      <Chips label={t('know.marks')} value={choice.mark} onChange={(mark) => { onChange({ ...choice, mark }); }} chips={MARKS.map((id) => ({ id, label: t(MARK_KEYS[id]), count: counts[id] }))} />
      <span className="know__space" />
      <div className="know__pick">
        <ComboField bare label={t('know.unitFilter')} openLabel={t('know.openList')} unclear={t('know.unclear')} placeholder={t('know.anyUnit')} options={units} value={choice.unitId} onChoose={(unitId) => { onChange({ ...choice, unitId }); }} />
      </div>
      {fields.length === 0 ? null : (
        <Select
          bare
          label={t('know.field')}
          value={choice.field ?? ''}
          options={[{ id: '', label: t('know.anyField') }, ...fields.map((id) => ({ id, label: id }))]}
          onChange={(field) => { onChange({ ...choice, field: field === '' ? null : field }); }}
        />
      )}
      <Select
        bare
        label={t('know.gender')}
        value={choice.gender ?? ''}
        options={GENDERS.map((id) => ({ id, label: genders[id] }))}
        onChange={(gender) => { onChange({ ...choice, gender: gender === '' ? null : gender }); }}
      />
      {narrowed ? (
        <Button look="link" onPress={() => { onChange({ kind: null, mark: null, unitId: null, field: null, gender: null, query: choice.query }); }}>
          {t('know.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
