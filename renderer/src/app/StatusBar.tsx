/** At the foot: where one is, how much there is, what keys do. */
import { pageLabel, rangeLabel } from '@common/book/page-label.ts';
import type { BookCheck } from '@common/contract/damage.ts';
import { TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { ArticleCounts, TextZoom } from '../around/ArticleCounts.tsx';
import { CheckNote } from '../damage/CheckNote.tsx';
import { report } from '../errors/report.ts';
import { WorkList } from '../jobs/WorkList.tsx';
import { articlesInOrder } from '../outline/model.ts';
import { useShownMatter } from '../matter/state.ts';
import { pagesOfArticle, type ArticlePages } from '../preview/article-pages.ts';
import { useSides } from '../side/use-sides.ts';
import { DoubtCount } from '../spelling/DoubtCount.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import type { Command } from './shortcuts.ts';
import type { Work } from './work.ts';
import { useArticle, useLayoutState, useOutline, usePreview } from './desk-context.ts';

/** The line of keys of works that have one of their own. */
const KEYS_OF = { collect: 'collect.keys', photos: 'photos.keys', know: 'know.keys', ladder: 'ladder.keys' } as const;

/** Works that are about the open article. */
const OF_ARTICLE: ReadonlySet<Work> = new Set<Work>(['write', 'review', 'history']);

export function StatusBar({ check, work, execute }: { readonly check: BookCheck; readonly work: Work; readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { view: article, unwritten } = useArticle();
  // Made pages in the article's place: what is told of the article is not about what is seen.
  const view = useShownMatter() === null ? article : null;
  const preview = usePreview();
  const { layout, problem } = useLayoutState();
  const { shown: side } = useSides();
  const articles = articlesInOrder(useOutline()).length;
  const pages = view === null ? null : pagesOfArticle(view.id, preview, layout, side === 'page');
  const where = ({ first, last, lastRoman, settled }: ArticlePages): string => {
    if (unwritten) return t('desk.notPrinted');
    if (!settled) return t('desk.pageUnsettled');
    return first === last ? t('desk.page', { page: pageLabel(first, lastRoman) }) : t('desk.pageRange', { range: rangeLabel(first, last, lastRoman) });
  };
  return (
    <footer className="statusbar" aria-label={t('desk.statusBar')}>
      {!OF_ARTICLE.has(work) || pages === null ? null : <span>{where(pages)}</span>}
      {!OF_ARTICLE.has(work) || view === null ? null : <ArticleCounts />}
      <DoubtCount writing={work === 'write'} />
      {work === 'write' && view !== null ? <TextZoom /> : null}
      <CheckNote check={check} />
      <WorkList execute={execute} />
      <span className="statusbar__right">{t('app.articles', { count: articles })}</span>
      {problem === null ? null : (
        <AriaButton
          className="statusbar__problem"
          onPress={() => {
            report(problem);
          }}
        >
          <TriangleAlert size={13} aria-hidden />
          {t('desk.noPageNumbers')}
        </AriaButton>
      )}
      {layout === null ? null : <span>{t('app.pages', { count: layout.pages })}</span>}
      <span className="statusbar__keys">{t(work in KEYS_OF ? KEYS_OF[work as keyof typeof KEYS_OF] : 'desk.keysHint')}</span>
    </footer>
  );
}
