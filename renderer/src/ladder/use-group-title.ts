/** The name of a part as the ladder shows it; what stands behind the last part has one too. */
import { useTexts } from '../i18n/use-texts.ts';
import { usePartTitle } from '../outline/rows.tsx';
import type { LadderPart } from './pages.ts';

export function useGroupTitle(): (part: Pick<LadderPart, 'part'>) => string {
  const { t } = useTexts();
  const partTitle = usePartTitle();
  return ({ part }) => (part === null ? t('matter.back') : partTitle(part));
}
