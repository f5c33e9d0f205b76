/** What a snapshot is called where people choose one: those that were taken by themselves say before what. */
import type { Snapshot } from '@common/contract/history-shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';

export function useSnapshotName(): (snapshot: Snapshot) => string {
  const { t } = useTexts();
  return ({ name, reason }) => {
    if (reason === 'restore') return t('history.beforeRestore', { name });
    if (reason === 'merge') return t('history.beforeMerge');
    return reason === 'copy' && name === '' ? t('history.beforeCopy') : name;
  };
}
