/** The one hook components take their words from. */
import type { Language } from '@common/i18n/index.ts';
import type { Stage } from '@common/book/outline.ts';
import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
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

/** The words in the language of the window; the same object as long as that stays. A window has hundreds of components that ask. */
export function useTexts(): Texts {
  return textsOf(useSyncExternalStore(onLanguage, spokenNow, spokenNow));
}

const spokenNow = (): string => i18next.language;

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => {
    i18next.off('languageChanged', changed);
  };
}

const made = new Map<string, Texts>();

function textsOf(spoken: string): Texts {
  const known = made.get(spoken);
  if (known !== undefined) return known;
  const language: Language = spoken === 'en' ? 'en' : 'vi';
  const t = remembering(i18next.getFixedT(spoken));
  const when = (at: number): string => {
    const days = daysBetween(at, Date.now());
    if (days === 0) return t('app.today', { time: clock(at) });
    if (days === 1) return t('app.yesterday', { time: clock(at) });
    return day(language, at);
  };
  const texts: Texts = { t, language, when, stageName: (stage) => t(STAGE_KEYS[stage]) };
  made.set(spoken, texts);
  return texts;
}

/** The same function, which looks up but once what has no values in it: finding a text takes i18next longer than drawing it. */
function remembering(t: TFunction): TFunction {
  const plain = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (target, self, asked: unknown[]): unknown => {
      const [key] = asked;
      if (asked.length > 1 || typeof key !== 'string') return Reflect.apply(target, self, asked);
      if (!plain.has(key)) plain.set(key, Reflect.apply(target, self, asked));
      return plain.get(key);
    },
  });
}
