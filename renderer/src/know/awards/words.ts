/** Awards in words. */
import { dayText } from '@common/collect/words.ts';
import { formOf } from '@common/know/awards.ts';
import type { KnowAward } from '@common/know/shapes.ts';
import { useMemo } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

export interface AwardWords {
  /** The form's name, or that it is not known. */
  readonly formText: (award: KnowAward) => string;
  /** "QĐ 812/QĐ-UBND ngày 12/05/2024", or what is missing of it. */
  readonly decisionText: (award: KnowAward) => string;
}

export function useAwardWords(): AwardWords {
  const { t } = useTexts();
  return useMemo(
    () => ({
      formText: (award) => {
        const form = formOf(award);
        return form === '' ? t('know.formUnknown') : form;
      },
      decisionText: ({ decisionNumber, decidedOn }) => {
        if (decisionNumber === '') return decidedOn === null ? t('know.numberMissing') : t('know.numberMissingOn', { day: dayText(decidedOn) });
        return decidedOn === null ? t('know.decision', { number: decisionNumber }) : t('know.decisionOn', { number: decisionNumber, day: dayText(decidedOn) });
      },
    }),
    [t],
  );
}
