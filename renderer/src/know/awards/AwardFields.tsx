/** What is known of an award, field by field; each is saved when it is left. */
import { dayFrom, dayText } from '@common/collect/words.ts';
import { levelOf, valuesOf } from '@common/know/awards.ts';
import type { KnowAward } from '@common/know/shapes.ts';
import { useMemo, useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { LeaveField } from '../LeaveField.tsx';
import { useKnow } from '../know-context.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { FormField } from './FormField.tsx';
import { useAwardWords } from './words.ts';

export function AwardFields({ award }: { readonly award: KnowAward }) {
  const { t } = useTexts();
  const { awards, actions, readOnly, today } = useKnow();
  const { formText } = useAwardWords();
  const [cancelling, setCancelling] = useState(false);
  const issuers = useMemo(() => valuesOf(awards, ({ issuer }) => issuer).map((issuer) => ({ id: issuer, label: issuer })), [awards]);
  const levels = useMemo(() => valuesOf(awards, levelOf).map((level) => ({ id: level, label: level })), [awards]);
  const { id } = award;
  const save = (values: Readonly<Record<string, unknown>>): Promise<void> => actions.save('award', id, values);
  const choose = (values: Readonly<Record<string, unknown>>): void => {
    run(() => save(values));
  };
  const text = (field: 'decisionNumber' | 'reason' | 'period' | 'note') => ({
    value: award[field],
    onSave: (value: string) => save({ [field]: value }),
    disabled: readOnly,
  });
  const cancel = (cancelledAt: number | null, cancelledReason: string, done: string): void => {
    actions.change('award', [id], { cancelledAt, cancelledReason }, done);
  };
  return (
    <div className="know__form know__awardfields">
      {award.cancelled ? (
        <div className="know__notice" role="status">
          <div>
            <p>{t('know.isCancelled')}</p>
            <p lang="vi">{award.cancelledReason}</p>
            <Button look="link" isDisabled={readOnly} onPress={() => { cancel(null, '', t('know.awardStands')); }}>
              {t('know.letStand')}
            </Button>
          </div>
        </div>
      ) : null}
      <FormField value={award.formId} text={award.formText} onChoose={choose} />
      <ComboField
        label={t('know.issuer')}
        openLabel={t('know.openList')} unclear={t('know.unclear')}
        value={award.issuer === '' ? null : award.issuer}
        options={issuers}
        onChoose={(issuer) => { choose({ issuer: issuer ?? '' }); }}
        onNew={(issuer) => { choose({ issuer }); }}
        newLabel={(name) => t('know.newValue', { name })}
        placeholder={t('know.issuerExample')}
        disabled={readOnly}
      />
      <div className="know__pair">
        <LeaveField of={award} label={t('know.number')} placeholder={t('know.numberExample')} {...text('decisionNumber')} />
        <LeaveField
          of={award}
          label={t('know.decidedOn')}
          value={award.decidedOn === null ? '' : dayText(award.decidedOn)}
          disabled={readOnly}
          check={(value) => (value !== '' && dayFrom(value, today) === null ? t('collect.dayProblem') : '')}
          onSave={(value) => save({ decidedOn: value === '' ? null : dayFrom(value, today) })}
        />
      </div>
      <div className="know__pair">
        <ComboField
          label={t('know.level')}
          openLabel={t('know.openList')} unclear={t('know.unclear')}
          value={award.level === '' ? null : award.level}
          options={levels}
          onChoose={(level) => { choose({ level: level ?? '' }); }}
          onNew={(level) => { choose({ level }); }}
          newLabel={(name) => t('know.newValue', { name })}
          placeholder={award.formLevel}
          disabled={readOnly}
        />
        <LeaveField of={award} label={t('know.period')} placeholder={t('know.periodExample')} {...text('period')} />
      </div>
      <LeaveField of={award} label={t('know.awardReason')} rows={2} {...text('reason')} />
      <LeaveField of={award} label={t('know.note')} hint={t('know.notPrinted')} {...text('note')} />
      <div className="know__buttons">
        {award.cancelled ? null : (
          <Button isDisabled={readOnly} onPress={() => { setCancelling(true); }}>
            {t('know.cancelAward')}
          </Button>
        )}
        <Button isDisabled={readOnly} onPress={() => { actions.remove('award', [id]); }}>
          {t('know.removeAward')}
        </Button>
      </div>
      {cancelling ? (
        <ReasonDialog
          title={t('know.cancelTitle', { form: formText(award), name: award.exemplarName })}
          intro={t('know.cancelIntro')}
          label={t('know.reason')}
          action={t('know.cancelDo')}
          onClose={() => { setCancelling(false); }}
          onDo={(reason) => { cancel(Date.now(), reason, t('know.awardCancelled')); }}
        />
      ) : null}
    </div>
  );
}
