/** Beside the ladder: the opening one is on, what stands there, and how its part stands with its pages. */
import { ArrowLeft, ArrowRight, SquarePen } from 'lucide-react';
import { useDesk, usePageLabels } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import type { LadderBook, LadderItem, LadderPage, LadderPart } from './pages.ts';
import { partWords } from './part-words.ts';
import { keyOf, type PictureMap } from './pictures.ts';
import { tintOf } from './tint.ts';
import { useGroupTitle } from './use-group-title.ts';
import type { LadderActions } from './use-ladder-actions.tsx';
import { usePageWords } from './use-page-words.ts';

interface LadderPanelProps {
  readonly book: LadderBook;
  readonly page: LadderPage | undefined;
  readonly pictures: PictureMap;
  readonly actions: LadderActions;
}

export function LadderPanel({ book, page, pictures, actions }: LadderPanelProps) {
  const { t } = useTexts();
  const { pageTitle } = usePageWords();
  const labels = usePageLabels();
  const part = page === undefined ? undefined : book.parts.find(({ id }) => id === page.partId);
  return (
    <aside className="ladder__panel" aria-label={t('ladder.details')}>
      {page === undefined ? (
        <p className="ladder__choose">{t('ladder.choose')}</p>
      ) : (
        <>
          <section className="ladder-card">
            <Spread book={book} page={page} pictures={pictures} />
            <h3 className="ladder-card__title" lang="vi">
              {pageTitle(page) === '' ? t('ladder.pageShort', { page: labels.of(page.number) }) : pageTitle(page)}
            </h3>
            {page.item === null ? <p className="ladder-card__fact">{t('ladder.pageShort', { page: labels.of(page.number) })}</p> : <Item item={page.item} page={page} actions={actions} />}
          </section>
          {part === undefined ? null : <Part book={book} part={part} actions={actions} />}
        </>
      )}
      <p className="ladder__keys">{t('ladder.legend')}</p>
    </aside>
  );
}

/** The two pages that lie open. */
function Spread({ book, page, pictures }: { readonly book: LadderBook; readonly page: LadderPage; readonly pictures: PictureMap }) {
  const left = page.number % 2 === 0 ? page.number : page.number - 1;
  return (
    <div className="ladder-card__spread" aria-hidden>
      {[left, left + 1].map((number) => {
        const each = book.pages[number - 1];
        const picture = each === undefined ? undefined : pictures.get(keyOf(each));
        const classes = each === undefined ? 'ladder-card__page ladder-card__page--none' : 'ladder-card__page';
        return picture === undefined ? <span key={number} className={classes} /> : <img key={picture.url} className={classes} src={picture.url} alt="" draggable={false} />;
      })}
    </div>
  );
}

function Item({ item, page, actions }: { readonly item: LadderItem; readonly page: LadderPage; readonly actions: LadderActions }) {
  const { t, stageName } = useTexts();
  const { book } = useDesk();
  const { entry, first, pages } = item;
  const labels = usePageLabels();
  const range = pages === 1 ? t('ladder.onPage', { page: labels.of(first) }) : t('ladder.onPages', { range: labels.range(first, first + pages - 1), count: pages });
  return (
    <>
      <p className="ladder-card__fact">{range}</p>
      {entry.type === 'article' ? (
        <p className="ladder-card__fact">
          <StageMark stage={entry.article.stage} />
          {[stageName(entry.article.stage), t('app.words', { count: entry.article.words }), ...(entry.article.photos === 0 ? [] : [t('app.photos', { count: entry.article.photos })])].join(' · ')}
        </p>
      ) : (
        <p className="ladder-card__fact">{t(`matter.kinds.${entry.matter.kind}.name`)}</p>
      )}
      <div className="ladder-card__actions">
        <Button icon={SquarePen} keys="Enter" onPress={() => { actions.open(page); }}>
          {entry.type === 'article' ? t('ladder.open') : t('ladder.openMatter')}
        </Button>
        <IconButton icon={ArrowLeft} label={t('ladder.back')} isDisabled={book.readOnly} onPress={() => { actions.step({ type: 'item', item }, 'up'); }} />
        <IconButton icon={ArrowRight} label={t('ladder.forth')} isDisabled={book.readOnly} onPress={() => { actions.step({ type: 'item', item }, 'down'); }} />
      </div>
    </>
  );
}

function Part({ book, part: group, actions }: { readonly book: LadderBook; readonly part: LadderPart; readonly actions: LadderActions }) {
  const { t } = useTexts();
  const { book: info } = useDesk();
  const titleOf = useGroupTitle();
  const { part, pages } = group;
  const { count, rest, isOver } = partWords(t, group);
  const budget = part?.budget ?? null;
  return (
    <section className="ladder-card">
      <h3 className="ladder-card__title" lang="vi">
        {titleOf(group)}
      </h3>
      <p className={isOver ? 'ladder-card__fact ladder__over' : 'ladder-card__fact'}>
        {count}
        {rest === '' ? '' : `, ${rest}`}
      </p>
      {budget === null ? null : (
        <span className={isOver ? 'ladder-meter ladder-meter--over' : `ladder-meter tint-${tintOf(book, group.id)}`} aria-hidden>
          <span style={{ width: `${String(Math.min(100, (100 * Math.min(pages, budget)) / Math.max(pages, budget)))}%` }} />
        </span>
      )}
      {part === null ? null : (
        <>
          <p className="ladder-card__fact">{t(`matter.orderedBy.${part.orderBy}`)}</p>
          <div className="ladder-card__actions">
            <Button isDisabled={info.readOnly} onPress={() => { actions.part.askBudget(part.id); }}>
              {budget === null ? t('matter.setBudget') : t('matter.changeBudget')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
