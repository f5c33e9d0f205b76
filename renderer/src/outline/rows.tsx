/** Rows of the tree: a part, an article. */
import { ChevronRight, GripVertical } from 'lucide-react';
import { Button, TreeItemContent } from 'react-aria-components';
import { openerBefore } from '@common/book/opener.ts';
import type { OutlineArticle, OutlineMatter, OutlinePart } from '@common/book/outline.ts';
import { useLayout, usePageLabels } from '../app/desk-context.ts';
import { entriesOf } from './entries.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { MatterIcon } from '../matter/MatterIcon.tsx';
import { useMatterWords } from '../matter/words.ts';
import { StageMark } from '../ui/StageMark.tsx';

/** Name of a part as it is shown; the front part has one even when its title is empty. */
export function usePartTitle(): (part: OutlinePart) => string {
  const { t } = useTexts();
  return (part) => {
    if (part.title !== '') return part.title;
    return part.kind === 'front' ? t('outline.front') : t('outline.untitled');
  };
}

export function PartRow({ part }: { readonly part: OutlinePart }) {
  const { t } = useTexts();
  const title = usePartTitle()(part);
  const entries = entriesOf(part);
  const startOf = useStartOf();
  const first = entries.map(({ id }) => startOf(id)).find((start) => start !== undefined);
  return (
    <TreeItemContent>
      {({ isExpanded, isHovered, isFocused }) => (
        <div className="row row--part">
          {isHovered || isFocused ? <Grip name={title} /> : null}
          <Chevron isOpen={isExpanded} />
          <span className="row__title" lang="vi" title={title}>
            {title}
          </span>
          {entries.length === 0 ? <span className="row__empty">{t('outline.emptyPart')}</span> : <PageNumber page={first !== undefined && part.kind === 'body' ? openerBefore(first) : first} />}
        </div>
      )}
    </TreeItemContent>
  );
}

/** What stands behind the last part, as a row that holds it. */
export function BackRow() {
  const { t } = useTexts();
  return (
    <TreeItemContent>
      {({ isExpanded }) => (
        <div className="row row--part">
          <Chevron isOpen={isExpanded} />
          <span className="row__title">{t('matter.back')}</span>
        </div>
      )}
    </TreeItemContent>
  );
}

/** Pages made from the book's data. */
export function MatterRow({ matter }: { readonly matter: OutlineMatter }) {
  const { t } = useTexts();
  const { titleOf } = useMatterWords();
  const startOf = useStartOf();
  return (
    <TreeItemContent>
      {({ isHovered, isFocused }) => (
        <div className="row row--matter">
          {isHovered || isFocused ? <Grip name={titleOf(matter)} /> : null}
          <MatterIcon kind={matter.kind} label={t(`matter.kinds.${matter.kind}.name`)} />
          <span className="row__title" lang="vi" title={titleOf(matter)}>
            {titleOf(matter)}
          </span>
          <PageNumber page={startOf(matter.id)} />
        </div>
      )}
    </TreeItemContent>
  );
}

export function ArticleRow({ article }: { readonly article: OutlineArticle }) {
  const { t, stageName } = useTexts();
  const startOf = useStartOf();
  const untitled = article.title === '';
  return (
    <TreeItemContent>
      {({ isHovered, isFocused }) => (
        <div className="row">
          {isHovered || isFocused ? <Grip name={article.title} /> : null}
          <StageMark stage={article.stage} label={stageName(article.stage)} />
          <span className={untitled ? 'row__title row__title--none' : 'row__title'} lang="vi" title={article.title}>
            {untitled ? t('outline.untitled') : article.title}
          </span>
          <PageNumber page={startOf(article.id)} />
        </div>
      )}
    </TreeItemContent>
  );
}

/** Opens and shuts a row. The tree adds the row's name to what it is called here. */
function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTexts();
  return (
    <Button slot="chevron" className="row__chevron" data-open={isOpen} aria-label={t(isOpen ? 'outline.shut' : 'outline.open')}>
      <ChevronRight size={15} aria-hidden />
    </Button>
  );
}

/** Where one takes hold of a row with the keyboard or a screen reader; the mouse may take it anywhere. Only the row one is at has it: thirty that nobody sees keep the window from being there sooner. */
function Grip({ name }: { readonly name: string }) {
  return (
    <Button slot="drag" className="row__grip" aria-label={name}>
      <GripVertical size={14} aria-hidden />
    </Button>
  );
}

/** Where an article or made page begins in print; undefined: it is not printed, or nobody knows yet. */
function useStartOf(): (id: string) => number | undefined {
  const layout = useLayout();
  return (id) => [layout?.articles, layout?.matter].flatMap((spans) => spans?.find((span) => span.id === id) ?? [])[0]?.start;
}

function PageNumber({ page }: { readonly page: number | undefined }) {
  const { t } = useTexts();
  const labels = usePageLabels();
  if (page === undefined) return null;
  return (
    <span className="row__page" aria-label={t('outline.pageOf', { page: labels.of(page) })}>
      {labels.of(page)}
    </span>
  );
}
