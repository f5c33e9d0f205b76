/** One row: openings, each page with its picture and number; below, the stretch of each article with its name. */
import { usePageLabels } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { MatterIcon } from '../matter/MatterIcon.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import type { LadderBook, LadderPage, Movable } from './pages.ts';
import { keyOf, type Picture, type PictureMap } from './pictures.ts';
import { leftOf, stretchesOf, type Geometry, type Row, type Stretch } from './rows.ts';
import { tintOf } from './tint.ts';
import { usePageWords } from './use-page-words.ts';

interface LadderRowProps {
  readonly row: Extract<Row, { type: 'openings' }>;
  readonly index: number;
  /** Ids of pages begin with it. */
  readonly base: string;
  readonly book: LadderBook;
  readonly geometry: Geometry;
  readonly active: LadderPage | undefined;
  /** What is being dragged. */
  readonly dragging: Movable | null;
  readonly pictures: PictureMap;
}

export function LadderRow({ row, index, base, book, geometry, active, dragging, pictures }: LadderRowProps) {
  const { t, stageName } = useTexts();
  const labels = usePageLabels();
  const { pageTitle } = usePageWords();
  const { top, height, openings } = row;
  const titleOf = (page: LadderPage): string => (page.item === null && pictures.get(keyOf(page))?.blank === true ? t('ladder.blank') : pageTitle(page));
  const isDragged = (page: LadderPage): boolean => dragging !== null && (dragging.type === 'part' ? page.partId === dragging.part.id : page.item?.id === dragging.item.id);
  const isSelected = (page: LadderPage): boolean => active !== undefined && (active.item === null ? page.number === active.number : page.item?.id === active.item.id);
  return (
    <div role="row" aria-rowindex={index + 1} className="ladder-row" style={{ top, height }}>
      {openings.flatMap((opening, column) =>
        (['left', 'right'] as const).map((side) => {
          const page = opening[side];
          return page === null ? null : (
            <PageCell
              key={page.number}
              page={page}
              name={[t('ladder.page', { page: labels.of(page.number), title: titleOf(page) }), ...(page.item?.entry.type === 'article' ? [stageName(page.item.entry.article.stage)] : [])].join(', ')}
              label={labels.of(page.number)}
              picture={pictures.get(keyOf(page))}
              id={`${base}-${String(page.number)}`}
              left={leftOf(column, side, geometry)}
              geometry={geometry}
              column={2 * column + (side === 'right' ? 1 : 0)}
              side={side}
              isActive={page.number === active?.number}
              isSelected={isSelected(page)}
              isDragged={isDragged(page)}
              settled={book.settled}
            />
          );
        }),
      )}
      {stretchesOf(openings, geometry)
        .filter(({ page }) => page.item !== null || (page.kind !== 'blank' && pictures.get(keyOf(page))?.blank !== true))
        .map((stretch) => {
          const entry = stretch.page.item?.entry;
          const stage = entry?.type === 'article' ? stageName(entry.article.stage) : '';
          return <Below key={stretch.page.number} stretch={stretch} title={pageTitle(stretch.page)} stage={stage} tint={tintOf(book, stretch.page.partId)} top={geometry.height + 20} isSelected={isSelected(stretch.page)} />;
        })}
    </div>
  );
}

interface PageCellProps {
  readonly page: LadderPage;
  /** What is printed on it. */
  readonly label: string;
  readonly name: string;
  /** Undefined until it comes. */
  readonly picture: Picture | undefined;
  readonly id: string;
  readonly left: number;
  readonly geometry: Geometry;
  readonly column: number;
  readonly side: 'left' | 'right';
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  readonly settled: boolean;
}

function PageCell({ page, label, name, picture, id, left, geometry, column, side, isActive, isSelected, isDragged, settled }: PageCellProps) {
  const classes = ['ladder-page', `ladder-page--${side}`, isSelected ? 'ladder-page--selected' : '', isActive ? 'ladder-page--active' : '', isDragged ? 'ladder-page--dragged' : ''];
  const size = { width: geometry.width, height: geometry.height };
  return (
    <div id={id} role="gridcell" aria-colindex={column + 1} aria-selected={isSelected} aria-label={name} data-page={page.number} className={classes.filter(Boolean).join(' ')} style={{ left, width: geometry.width }}>
      {picture === undefined ? (
        <span className={`ladder-page__paper ladder-page__paper--${page.kind}`} style={size} />
      ) : (
        <img className="ladder-page__paper" src={picture.url} alt="" decoding="async" draggable={false} style={size} data-blank={picture.blank} />
      )}
      <span className={settled ? 'ladder-page__number' : 'ladder-page__number ladder-page__number--guess'}>{label}</span>
    </div>
  );
}

interface BelowProps {
  readonly stretch: Stretch;
  readonly title: string;
  /** Name of the article's stage; empty: it is no article. */
  readonly stage: string;
  readonly tint: string;
  readonly top: number;
  readonly isSelected: boolean;
}

/** The stretch of an article within the row, in the colour of its part; its name where it begins. */
function Below({ stretch: { page, left, width, begins, room }, title, stage, tint, top, isSelected }: BelowProps) {
  const entry = page.item?.entry;
  const classes = ['ladder-below', `tint-${tint}`, isSelected ? 'ladder-below--selected' : '', page.item === null ? 'ladder-below--other' : ''];
  return (
    // What it says stands in the names of the pages above it.
    <div className={classes.filter(Boolean).join(' ')} style={{ left, width: width - 2, top }} data-page={page.number} aria-hidden>
      {begins ? (
        <span className="ladder-below__name" style={{ width: room }} title={title}>
          {entry?.type === 'article' ? <StageMark stage={entry.article.stage} label={stage} /> : null}
          {entry?.type === 'matter' ? <MatterIcon kind={entry.matter.kind} size={13} /> : null}
          <span lang="vi">{title}</span>
        </span>
      ) : null}
    </div>
  );
}
