/** The form of award that is looked at. */
import { dayFrom, dayText } from '@common/collect/words.ts';
import type { KnowForm } from '@common/know/shapes.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { LeaveField } from '../LeaveField.tsx';
import { useKnow } from '../know-context.ts';

const GIVEN: readonly KnowForm['givenTo'][] = ['both', 'individual', 'collective'];
const KEYS = { individual: 'know.givenIndividual', collective: 'know.givenCollective', both: 'know.givenBoth' } as const;

export function FormPanel({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTexts();
  const { forms, actions, readOnly, today } = useKnow();
  const form = ids.length === 1 ? forms.find(({ id }) => id === ids[0]) : undefined;
  if (form === undefined) return <p className="know__hint know__hint--alone">{t('know.chooseForm')}</p>;
  const save = (values: Readonly<Record<string, unknown>>): Promise<void> => actions.save('awardForm', form.id, values);
  const text = (field: 'family' | 'level' | 'law') => ({ value: form[field], onSave: (value: string) => save({ [field]: value }), disabled: readOnly });
  const day = (field: 'validFrom' | 'validTo') => ({
    value: form[field] === null ? '' : dayText(form[field]),
    disabled: readOnly,
    check: (value: string) => (value !== '' && dayFrom(value, today) === null ? t('collect.dayProblem') : ''),
    onSave: (value: string) => save({ [field]: value === '' ? null : dayFrom(value, today) }),
  });
  return (
    <div key={form.id}>
      <header className="know__title">
        <h2 lang="vi">{form.name}</h2>
      </header>
      <section className="know__part know__form know__record" aria-label={t('know.fields')}>
        <LeaveField of={form} label={t('know.formName')} value={form.name} disabled={readOnly} check={(value) => (value === '' ? t('know.nameNeeded') : '')} onSave={(name) => save({ name })} />
        <div className="know__pair">
          <LeaveField of={form} label={t('know.family')} placeholder={t('know.familyExample')} {...text('family')} />
          <LeaveField of={form} label={t('know.level')} placeholder={t('know.levelExample')} {...text('level')} />
        </div>
        <Select label={t('know.givenTo')} value={form.givenTo} disabled={readOnly} options={GIVEN.map((id) => ({ id, label: t(KEYS[id]) }))} onChange={(givenTo) => { run(() => save({ givenTo })); }} />
        <div className="know__pair">
          <LeaveField of={form} label={t('know.validFrom')} {...day('validFrom')} />
          <LeaveField of={form} label={t('know.validTo')} {...day('validTo')} />
        </div>
        <LeaveField of={form} label={t('know.law')} rows={2} {...text('law')} />
        <p className="know__hint">{t('know.formUsed', { count: form.awards })}</p>
        <Button isDisabled={readOnly} onPress={() => { actions.remove('awardForm', [form.id]); }}>
          {t('know.removeForm')}
        </Button>
      </section>
    </div>
  );
}
