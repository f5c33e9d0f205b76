/** Whose a version is, in words: of a text that nobody's name is known of it is said so, unless no name is known of any. */
import type { ArticleVersion } from '@common/contract/history-shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** @param versions those that are listed together */
export function useWriter(versions: readonly ArticleVersion[]): (version: ArticleVersion) => string {
  const { t } = useTexts();
  const isAnyKnown = versions.some(({ author }) => author !== '');
  return ({ author }) => (author === '' && isAnyKnown ? t('history.unknownWriter') : author);
}
