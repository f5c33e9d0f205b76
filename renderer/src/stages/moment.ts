/** A moment as it stands in records: "27/11/2026, 10:32". */
import { clock, day } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';

export function useMoment(): (at: number) => string {
  const { t, language } = useTexts();
  return (at) => t('stages.moment', { day: day(language, at), time: clock(at) });
}
