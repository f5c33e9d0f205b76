/** The printed pages of the open article beside its text. */
import { ChevronLeft, ChevronRight, LocateFixed, ScanEye } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { goToPrintedPage, goToText, showInPrint } from './between.ts';
import { facingPage } from './neighbour.ts';
import { PageField } from './PageField.tsx';
import { pageLabel } from '@common/book/page-label.ts';
import { useArticle, useDesk, useLayout, usePreview } from '../app/desk-context.ts';
import { useChoice } from '../app/remembered.ts';
import { report, run, runUnasked, wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { SideTools } from '../side/SideTools.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { MarkList } from '../marks/MarkList.tsx';
import { MarkToggle } from '../marks/MarkToggle.tsx';
import { Opening } from './Opening.tsx';
import type { Page } from './source.ts';
import { spreadsOf, type Spread } from './spreads.ts';
import { PageScreen } from './screen.ts';
import { SMALL_WIDTH, Strip } from './Strip.tsx';
import { useFollowCaret } from './use-follow-caret.ts';
import { useNeighbour } from './use-neighbour.ts';
import { ZOOMS } from './zoom.ts';
import './preview.css';

/** ms without new pages before their small pictures are drawn. */
const SMALLS_AFTER = 500;

const NOTHING: ReadonlySet<number> = new Set();
const NONE: Spread<Page> = { left: null, right: null };

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => one.size === other.size && [...one].every((each) => other.has(each));

const ARRANGEMENTS = ['facing', 'single'] as const;

export function PreviewPanel() {
  const { t } = useTexts();
  const desk = useDesk();
  const { preview } = desk;
  const layout = useLayout();
  const state = usePreview();
  const article = useArticle();
  // Its page is none of the book: it has no number there, and no neighbour.
  const unwritten = article.unwritten && article.view?.id === state.articleId;
  const settled = state.numbersSettled && !unwritten;
  const [arrangement, setArrangement] = useChoice('pages', ARRANGEMENTS);
  const [zoom, setZoom] = useChoice('zoom', ZOOMS);
  const openings = useMemo(
    (): Spread<Page>[] => (arrangement === 'facing' ? spreadsOf(state.pages) : state.pages.map((page) => ({ left: null, right: page }))),
    [arrangement, state.pages],
  );
  const found = openings.findIndex(({ left, right }) => [left?.number, right?.number].includes(state.page ?? -1));
  const index = Math.max(found, 0);
  const shown = openings[index];
  const stay = useFollowCaret(desk, [shown?.left?.number, shown?.right?.number]);
  // By hand. The items of the strip hold on to this: it is not to be another at each key.
  const choose = useCallback((page: number): void => {
    stay();
    preview.goTo(page);
  }, [preview, stay]);
  // The page that was pressed stays open: the caret comes from there.
  const point = async (page: number, x: number, y: number): Promise<void> => {
    await goToText(desk, page, x, y);
    stay();
  };
  const goTo = (opening: Spread<Page> | undefined): void => {
    const page = opening?.left ?? opening?.right;
    if (page !== undefined && page !== null) choose(page.number);
  };
  const [screen] = useState(() => new PageScreen((page) => preview.picture(page), runUnasked));
  const [inSight, setInSight] = useState<ReadonlySet<number>>(NOTHING);
  const { shown: painted, smalls } = useSyncExternalStore(screen.subscribe, screen.get);
  useEffect(() => {
    // Not at every key: nobody looks at them while typing.
    const timer = setTimeout(() => {
      const seen = openings.filter((_opening, at) => inSight.has(at)).flatMap(({ left, right }) => [left, right]);
      screen.small(seen.filter((page) => page !== null), SMALL_WIDTH, state.pages);
    }, SMALLS_AFTER);
    return () => { clearTimeout(timer); };
  }, [screen, openings, inSight, state.pages]);
  const { left, right } = shown ?? NONE;
  const beside = useNeighbour(arrangement === 'facing' && settled ? facingPage({ left, right }) : null);
  useEffect(() => { preview.look([left, right]).catch(report); }, [preview, left, right]);
  // The items of the strip hold on to this.
  const onInSight = useCallback((seen: ReadonlySet<number>): void => { setInSight((now) => (isSame(now, seen) ? now : seen)); }, []);
  const standsOn = beside === null ? undefined : layout?.articles.find(({ start, pages }) => beside.number >= start && beside.number < start + pages);
  const neighbour = beside === null ? null : { page: beside, label: pageLabel(beside.number, layout?.lastRoman ?? 0), onOpen: standsOn && (() => { stay(); goToPrintedPage(desk, beside.number); }) };
  const zoomName = (id: (typeof ZOOMS)[number]): string => {
    if (id === 'width') return t('preview.fitWidth');
    return id === 'page' ? t('preview.fitPage') : t('preview.zoomPercent', { percent: Number(id) });
  };

  const views: MenuGroup[] = [
    {
      heading: t('preview.layout'),
      entries: [
        { id: 'facing', label: t('preview.facing'), checked: arrangement === 'facing', run: () => { setArrangement('facing'); } },
        { id: 'single', label: t('preview.single'), checked: arrangement === 'single', run: () => { setArrangement('single'); } },
      ],
    },
    { heading: t('preview.zoom'), entries: ZOOMS.map((id) => ({ id, label: zoomName(id), checked: zoom === id, run: () => { setZoom(id); } })) },
  ];

  return (
    <>
      <SideTools>
        <Working />
        <nav className="preview-pages" aria-label={t('preview.strip')}>
          <IconButton icon={ChevronLeft} label={t('preview.previous')} isDisabled={index <= 0} onPress={() => { goTo(openings[index - 1]); }} />
          <PageField
            name={shown === undefined ? '' : nameOf(shown, settled, t)}
            doubt={settled ? undefined : unwritten ? t('desk.notPrinted') : t('preview.numbersMayShift')}
            lastRoman={layout?.lastRoman ?? 0}
            last={layout?.pages ?? null}
            onPage={(page) => { stay(); goToPrintedPage(desk, page); }}
          />
          <IconButton icon={ChevronRight} label={t('preview.next')} isDisabled={index >= openings.length - 1} onPress={() => { goTo(openings[index + 1]); }} />
        </nav>
        <IconButton icon={LocateFixed} label={t('preview.pointOut')} isDisabled={shown === undefined} onPress={() => { run(() => showInPrint(desk)); }} />
        <MarkToggle />
        <MenuButton groups={views} label={t('preview.view')}>
          <IconButton icon={ScanEye} label={t('preview.view')} />
        </MenuButton>
      </SideTools>
      {state.problem === null ? null : <Problem problem={state.problem} hasPages={state.pages.length > 0} />}
      {shown === undefined && state.problem === null ? <NoPages /> : null}
      {shown !== undefined && unwritten ? <Unwritten /> : null}
      {state.ownSetAside ? <OwnSetAside /> : null}
      <Opening opening={shown ?? null} screen={screen} neighbour={neighbour} painted={painted} settled={settled} pale={unwritten} facing={arrangement === 'facing'} zoom={zoom} width={state.width} height={state.height} place={state.place} onZoom={setZoom} onPoint={(page, x, y) => { run(() => point(page, x, y)); }} />
      {openings.length > 1 ? <Strip openings={openings} smalls={smalls} settled={settled} current={index} facing={arrangement === 'facing'} onChoose={choose} onInSight={onInSight} /> : null}
      <MarkList />
    </>
  );
}

/** Pages that come within this time do not announce themselves, ms. */
const QUIET = 700;

/** Says that pages are being made. By a timer: a transition that waits would keep the screen drawing while one types. */
function Working() {
  const { t } = useTexts();
  const on = useWorking();
  const [since, setSince] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => { setSince(true); }, QUIET);
    return () => {
      clearTimeout(timer);
      setSince(false);
    };
  }, [on]);
  return (
    <span className="preview-working" role="status">
      {on && since ? t('preview.making') : ''}
    </span>
  );
}

function useWorking(): boolean {
  const { preview } = useDesk();
  return useSyncExternalStore(preview.subscribeWorking, preview.isWorking);
}

type T = ReturnType<typeof useTexts>['t'];

/** "86–87", or "86" for one page; "…" while numbers may still change. */
export function nameOf({ left, right }: Spread<Page>, settled: boolean, t: T): string {
  if (!settled) return t('preview.unsettled');
  if (left !== null && right !== null) return `${left.label}–${right.label}`;
  return (left ?? right)?.label ?? '';
}

function NoPages() {
  const { t } = useTexts();
  if (useWorking()) return null;
  return (
    <div className="preview-none">
      <strong>{t('preview.none')}</strong>
      <p>{t('preview.noneBody')}</p>
    </div>
  );
}

/** The page under it is how the article would begin. */
function Unwritten() {
  const { t } = useTexts();
  return (
    <div className="preview-unwritten" role="note">
      <strong>{t('desk.notPrinted')}</strong>
      <p>{t('preview.unwrittenBody')}</p>
    </div>
  );
}

/** The book's own design would never have ended. */
function OwnSetAside() {
  const { t } = useTexts();
  return (
    <div className="preview-problem" role="alert">
      <strong>{t('preview.ownSetAside')}</strong>
      <p>{t('preview.ownSetAsideBody')}</p>
    </div>
  );
}

function Problem({ problem, hasPages }: { readonly problem: unknown; readonly hasPages: boolean }) {
  const { t } = useTexts();
  const { preview, layout } = useDesk();
  const words = wordsOfError(problem);
  return (
    <div className="preview-problem" role="alert">
      <strong>{words.title}</strong>
      <p>
        {words.body} {hasPages ? t('preview.failedKeep') : ''}
      </p>
      <Button
        look="link"
        onPress={() => {
          preview.refresh();
          // What kept the pages from being made kept the book from being numbered.
          layout.schedule(0);
        }}
      >
        {t('preview.retry')}
      </Button>
    </div>
  );
}
