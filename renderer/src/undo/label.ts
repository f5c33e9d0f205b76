/** A step in words: “chuyển bài “Người giữ lửa””. */
import type { TFunction } from 'i18next';
import type { OperationLabel } from '@common/history/operations.ts';

export function labelText(t: TFunction, { kind, subject, count }: OperationLabel): string {
  const words = t(`undo.${kind}`, { count });
  return subject === '' || count > 1 ? words : t('undo.named', { words, subject });
}
