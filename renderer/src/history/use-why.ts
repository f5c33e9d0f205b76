/** Why a version was kept, in words. */
import type { ArticleVersion } from '@common/contract/history-shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';

export function useWhy(): (version: ArticleVersion) => string {
  const { t } = useTexts();
  const names: Readonly<Record<ArticleVersion['before'], string>> = {
    save: t('history.beforeSave'),
    rename: t('history.beforeRename'),
    restore: t('history.beforeRestoring'),
    undo: t('history.beforeUndo'),
    merge: t('history.beforeMerging'),
    replace: t('history.beforeReplace'),
    copy: t('history.mark'),
    approved: t('outline.stageApproved'),
  };
  return ({ before }) => names[before];
}
