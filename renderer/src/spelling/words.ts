/** A doubt in words. */
import type { Doubt } from '@common/text/doubts.ts';
import type { TFunction } from 'i18next';

const REASONS = {
  tone: 'spelling.reasonTone',
  keys: 'spelling.reasonKeys',
  impossible: 'spelling.reasonImpossible',
  unused: 'spelling.reasonUnused',
  marks: 'spelling.reasonMarks',
  highland: 'spelling.reasonHighland',
  repeated: 'spelling.reasonRepeated',
  separator: 'spelling.reasonSeparator',
  stuck: 'spelling.reasonStuck',
} as const;

/** What is in doubt and why: one line. */
export function aboutDoubt(t: TFunction, doubt: Doubt): string {
  switch (doubt.kind) {
    case 'spelling':
      return t(REASONS[doubt.reason], { word: doubt.found });
    case 'style':
      return t('spelling.style', { rule: t(`tidy.rule.${doubt.rule}`) });
    case 'name': {
      const { instead, count, where, known } = doubt.other;
      if (where === null) return t('spelling.nameKnown', { name: instead });
      return t(known ? 'spelling.nameKnownIn' : 'spelling.nameIn', { name: instead, title: where, count });
    }
  }
}

/** A suggestion as a button shows it: what cannot be seen is named. */
export function suggestionLabel(t: TFunction, doubt: Doubt, suggestion: string): string {
  if (suggestion === '') return t('spelling.remove');
  if (/^\s+$/u.test(suggestion)) return t('spelling.oneSpace');
  // A number is one sign longer, a date by a nought: both are shown, to be compared.
  if (doubt.kind === 'style' && /[\p{L}\p{N}]/u.test(doubt.found)) return `${doubt.found} → ${suggestion}`;
  return doubt.start === doubt.end ? t('spelling.insert', { what: suggestion }) : suggestion.replaceAll('\n', '↵');
}
