/** Which awards are listed: to whom, what is missing, by form, level and year. */
import { AWARD_MARKS, awardCounts, formOf, levelOf, valuesOf, yearOf, type AwardFilter, type AwardMark } from '@common/know/awards.ts';
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Chips } from '../Chips.tsx';
import { useKnow } from '../know-context.ts';

const TO = ['individual', 'collective'] as const;
const TO_KEYS = { individual: 'know.toIndividuals', collective: 'know.toCollectives' } as const;
const MARK_KEYS = { 'no-number': 'know.noNumber', 'no-form': 'know.noForm', cancelled: 'know.isCancelled' } as const satisfies Readonly<Record<AwardMark, string>>;

export function AwardFilters({ filter, onChange }: { readonly filter: AwardFilter; readonly onChange: (filter: AwardFilter) => void }) {
  const { t } = useTexts();
  const { awards } = useKnow();
  const counts = useMemo(() => awardCounts(awards), [awards]);
  const forms = useMemo(() => valuesOf(awards, formOf).map((id) => ({ id, label: id })), [awards]);
  const levels = useMemo(() => valuesOf(awards, levelOf), [awards]);
  const years = useMemo(() => valuesOf(awards, yearOf, true), [awards]);
  const narrowed = filter.to !== null || filter.mark !== null || filter.form !== null || filter.level !== null || filter.year !== null;
  const choice = (values: readonly string[], whole: string) => [{ id: '', label: whole }, ...values.map((id) => ({ id, label: id }))];
  return (
    <div className="know__filters" role="group" aria-label={t('know.filters')}>
      <Chips label={t('know.givenTo')} value={filter.to} onChange={(to) => { onChange({ ...filter, to }); }} chips={TO.map((id) => ({ id, label: t(TO_KEYS[id]), count: counts[id] }))} />
      <span className="know__line" />
      <Chips label={t('know.marks')} value={filter.mark} onChange={(mark) => { onChange({ ...filter, mark }); }} chips={AWARD_MARKS.map((id) => ({ id, label: t(MARK_KEYS[id]), count: counts[id] }))} />
      <span className="know__space" />
      <div className="know__pick">
        <ComboField bare label={t('know.form')} openLabel={t('know.openList')} unclear={t('know.unclear')} placeholder={t('know.anyForm')} options={forms} value={filter.form} onChoose={(form) => { onChange({ ...filter, form }); }} />
      </div>
      <Select bare label={t('know.level')} value={filter.level ?? ''} options={choice(levels, t('know.anyLevel'))} onChange={(level) => { onChange({ ...filter, level: level === '' ? null : level }); }} />
      <Select bare label={t('know.year')} value={filter.year ?? ''} options={choice(years, t('know.anyYear'))} onChange={(year) => { onChange({ ...filter, year: year === '' ? null : year }); }} />
      {narrowed ? (
        <Button look="link" onPress={() => { onChange({ to: null, mark: null, form: null, level: null, year: null, query: filter.query }); }}>
          {t('know.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
