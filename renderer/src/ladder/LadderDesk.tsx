/** "Thang trang": the whole book as small openings, part by part, with what each part has and may have in pages. */
import type { BookSettings } from '@common/book/settings.ts';
import { trimSize as sizeOf } from '@common/book/trim.ts';
import { BookOpen } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useDesk, useLayoutState, useOutline } from '../app/desk-context.ts';
import { useChoice } from '../app/remembered.ts';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useShownMatter } from '../matter/state.ts';
import { Button } from '../ui/Button.tsx';
import { activeOf, activeOfMoved, activePage, atItem, firstPageOf, type Active } from './active.ts';
import { LadderGrid } from './LadderGrid.tsx';
import { LadderHead } from './LadderHead.tsx';
import { LadderPanel } from './LadderPanel.tsx';
import { ladderOf, type LadderPage } from './pages.ts';
import { SIZE_IDS } from './rows.ts';
import { arrived, useWantedInLadder } from './show.ts';
import { useLadderActions } from './use-ladder-actions.tsx';
import { usePictures } from './use-pictures.ts';
import './ladder.css';

const BY_DEFAULT = ['medium', ...SIZE_IDS] as const;

export function LadderDesk() {
  const { t } = useTexts();
  const { book: info, layout: source, article } = useDesk();
  const outline = useOutline();
  const { layout, problem } = useLayoutState();
  const [size, setSize] = useChoice('ladder', BY_DEFAULT);
  const matter = useShownMatter();
  // Who comes from an article, or from made pages, is at them, unless something else is asked for.
  const [active, setActive] = useState<Active | null>(() => {
    const open = matter ?? article.get().view?.id;
    return open === undefined ? null : atItem(open);
  });
  const { contentsAt, trimSize } = info.settings;
  const book = useMemo(
    () => (layout === null ? null : ladderOf(outline, { pages: layout.pages, spans: [...layout.articles, ...layout.matter] }, contentsAt)),
    [outline, layout, contentsAt],
  );
  const { source: pictureSource, pictures } = usePictures(lookOf(info.settings));
  const { actions, dialog } = useLadderActions();
  const wanted = useWantedInLadder();

  const [gone, setGone] = useState<string | null>(null);
  if (book !== null && wanted !== gone) {
    setGone(wanted);
    const goal = wanted === null ? undefined : firstPageOf(book, wanted);
    if (goal !== undefined) setActive(activeOf(goal));
  }
  const isThere = gone !== null && gone === wanted;
  useEffect(() => {
    if (isThere) arrived();
  }, [isThere]);

  if (book === null || layout === null) {
    const empty = outline.parts.every(({ articles, matter }) => articles.every(({ words }) => words === 0) && matter.length === 0) && outline.back.length === 0;
    return (
      <section className="ladder" aria-label={t('ladder.title')} aria-busy={problem === null && !empty}>
        <div className="ladder__empty">{problem === null ? <Waiting empty={empty} /> : <Problem problem={problem} onRetry={() => { source.schedule(0); }} />}</div>
      </section>
    );
  }
  const { width, height } = sizeOf(trimSize);
  const page = activePage(book, active);
  const show = (next: LadderPage): void => {
    setActive(activeOf(next));
  };
  const go = (id: string): void => {
    const first = firstPageOf(book, id);
    if (first !== undefined) show(first);
  };
  return (
    <section className="ladder" aria-label={t('ladder.title')}>
      <div className="ladder__main">
        <LadderHead book={book} size={size} onSize={setSize} onPart={go} />
        {problem === null ? null : <p className="ladder__problem" role="alert">{wordsOfError(problem).title}. {t('ladder.keepsLast')}</p>}
        <LadderGrid book={book} size={size} ratio={height / width} active={page} pictures={pictures} onSight={(pages) => { pictureSource.want(pages, layout); }} actions={actions} onActive={show} onDropped={(thing) => { setActive(activeOfMoved(book, thing)); }} />
      </div>
      <LadderPanel book={book} page={page} pictures={pictures} actions={actions} />
      {dialog}
    </section>
  );
}

function Waiting({ empty }: { readonly empty: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <BookOpen size={30} strokeWidth={1.5} aria-hidden />
      <h2>{empty ? t('ladder.none') : t('ladder.making')}</h2>
      {empty ? <p>{t('ladder.noneBody')}</p> : null}
    </>
  );
}

function Problem({ problem, onRetry }: { readonly problem: unknown; readonly onRetry: () => void }) {
  const { t } = useTexts();
  const words = wordsOfError(problem);
  return (
    <div role="alert" className="ladder__wrong">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <Button onPress={onRetry}>{t('preview.retry')}</Button>
    </div>
  );
}

/** What changes every page of the book. */
function lookOf({ design, ownDesign, palette, fonts, textStep, ornaments, trimSize }: BookSettings): string {
  return JSON.stringify([design, ownDesign, palette, fonts, textStep, ornaments, trimSize]);
}
