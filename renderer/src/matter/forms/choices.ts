/** Choices that several kinds of made pages share. */
import type { ExemplarKind } from '@common/know/shapes.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const KINDS: readonly ExemplarKind[] = ['collective', 'individual', 'model'];

/** Kinds of exemplars with their names. */
export function useExemplarKinds(): { readonly id: ExemplarKind; readonly label: string }[] {
  const { t } = useTexts();
  return KINDS.map((id) => ({ id, label: t(`making.exemplars.${id}`) }));
}
