/** The one hook components take their words from. */
import type { Language } from '@common/i18n/index.ts';
import type { Stage } from '@common/book/outline.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clock, day, daysBetween } from './format.ts';

const STAGE_KEYS = {
  draft: 'outline.stageDraft',
  editing: 'outline.stageEditing',
  proofing: 'outline.stageProofing',
  approved: 'outline.stageApproved',
} as const;

export interface Texts {
  readonly t: TFunction;
  readonly language: Language;
  /** "10:32 hôm nay", "10:32 hôm qua", "23/11/2026". */
  readonly when: (at: number) => string;
  readonly stageName: (stage: Stage) => string;
}

export function useTexts(): Texts {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const when = (at: number): string => {
    const days = daysBetween(at, Date.now());
    if (days === 0) return t('app.today', { time: clock(at) });
    if (days === 1) return t('app.yesterday', { time: clock(at) });
    return day(language, at);
  };
  return { t, language, when, stageName: (stage) => t(STAGE_KEYS[stage]) };
}
