/** One row of a comparison: a block as it was and as it is, or both in one. */
import type { BlockDiff, LineDiff } from '@common/article/diff.ts';
import { pictureIds, type Block, type ListBlock } from '@common/article/document.ts';
import { levelOf, type ListLevel } from '@common/article/levels.ts';
import { signsOf } from '@common/article/list-kinds.ts';
import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts, type Texts } from '../i18n/use-texts.ts';
import { joinedPieces, linesOn, piecesOf, type HasSegments, type Piece, type Side } from './changes.ts';
import { Words } from './Words.tsx';

interface CellProps {
  readonly block: BlockDiff;
  readonly photoUrl: (photoId: string) => string;
}

/** The block as one side has it, or why that side has nothing here. */
export function SideCell({ block, side, photoUrl }: CellProps & { readonly side: Side }) {
  const { t } = useTexts();
  const shown = block[side];
  if (shown === null) return <p className="compare-none">{absence(block, t)}</p>;
  const lines = linesOn(block, side).map((line) => lineOf(side === 'before' ? asItStood(line) : line, (one) => piecesOf(one, side)));
  return (
    <>
      <Kind block={block} shown={shown} />
      <BlockText shown={shown} lines={lines} pictures={pictureOf(shown, side === 'before' ? 'old' : 'new', pictureChanged(block))} start={block.numbers?.[side]} photoUrl={photoUrl} />
    </>
  );
}

/** Old and new in one: removed words in front of the added ones. */
export function JoinedCell({ block, photoUrl }: CellProps) {
  const { t } = useTexts();
  const shown = block.after ?? block.before;
  if (shown === null) return null;
  const replaced = pictureChanged(block);
  const pictures = [
    ...(replaced && block.before !== null ? pictureOf(block.before, 'old', true) : []),
    ...pictureOf(shown, block.after === null ? 'old' : 'new', replaced),
  ];
  return (
    <>
      <Kind block={block} shown={shown} />
      {block.change === 'moved-from' ? <p className="compare-none">{t('compare.movedFrom')}</p> : null}
      <BlockText shown={shown} lines={block.lines.map((line) => lineOf(line, joinedPieces))} pictures={pictures} start={block.after === null ? block.numbers?.before : block.numbers?.after} photoUrl={photoUrl} />
    </>
  );
}

function absence({ change }: BlockDiff, t: Texts['t']): string {
  if (change === 'moved-from') return t('compare.movedFrom');
  if (change === 'moved-to') return t('compare.movedTo');
  return change === 'added' ? t('compare.notYet') : t('compare.noLonger');
}

const KINDS = {
  title: 'editor.title',
  sapo: 'editor.sapo',
  paragraph: 'editor.paragraph',
  quote: 'editor.quote',
  'pull-quote': 'blocks.pullQuote',
  dialogue: 'blocks.dialogue',
  box: 'blocks.box',
  separator: 'blocks.separator',
  verse: 'table.verse',
  table: 'table.label',
  byline: 'editor.byline',
  photo: 'compare.photo',
} as const;
const HEADINGS = { 1: 'editor.heading1', 2: 'editor.heading2', 3: 'editor.heading3' } as const;

function kindName(block: Block, t: Texts['t']): string {
  if (block.type === 'heading') return t(HEADINGS[block.level]);
  if (block.type === 'list') return [listName(block, t), ...deeperNames(block, t)].join(', ');
  return t(KINDS[block.type]);
}

function listName(list: ListBlock, t: Texts['t']): string {
  if (!list.ordered) return t('editor.bulleted');
  if (list.start === undefined) return t('editor.numbered');
  return list.start === 'continued' ? t('compare.numberedOn') : t('compare.numberedFrom', { number: list.start });
}

/** Of a list whose deeper levels are not of the usual kinds. */
function deeperNames(list: ListBlock, t: Texts['t']): string[] {
  if (list.deeper === undefined) return [];
  return list.deeper.flatMap((counted, index) => (list.children.some((item) => levelOf(item) === index + 2) ? [t(counted ? 'compare.levelNumbered' : 'compare.levelBulleted', { level: index + 2 })] : []));
}

/** Says what kind of text it became when that is what changed. */
function Kind({ block: { before, after }, shown }: { readonly block: BlockDiff; readonly shown: Block }) {
  const { t } = useTexts();
  if (before === null || after === null || kindName(before, t) === kindName(after, t)) return null;
  return (
    <p className="compare-kind">
      {shown === before ? kindName(before, t) : t('compare.became', { before: kindName(before, t), after: kindName(after, t) })}
    </p>
  );
}

function pictureChanged({ before, after }: BlockDiff): boolean {
  return before?.type === 'photo' && after?.type === 'photo' ? pictureIds(before).join() !== pictureIds(after).join() : before === null || after === null;
}

interface Picture {
  readonly photoId: string | null;
  readonly age: 'old' | 'new';
  readonly changed: boolean;
}

const pictureOf = (block: Block, age: Picture['age'], changed: boolean): Picture[] =>
  block.type === 'photo' ? [block.photoId, ...(block.more ?? [])].map((photoId) => ({ photoId, age, changed })) : [];

interface Line {
  readonly part: LineDiff['part'];
  readonly pieces: readonly Piece[];
  /** Of an item of a list. */
  readonly level: ListLevel;
  /** Of an item whose level is another now. */
  readonly from: ListLevel | null;
  /** Of a table's row. */
  readonly cells: readonly { readonly colspan: number; readonly rowspan: number; readonly pieces: readonly Piece[] }[];
}

function lineOf(line: LineDiff, pieces: (part: HasSegments) => Piece[]): Line {
  const cells = (line.cells ?? []).map((cell) => ({ colspan: cell.colspan, rowspan: cell.rowspan, pieces: pieces(cell) }));
  return { part: line.part, pieces: pieces(line), level: line.level ?? 1, from: line.from ?? null, cells };
}

/** An item at the level it had: what became of it is told on the other side. */
function asItStood({ from, ...line }: LineDiff): LineDiff {
  return from === undefined ? line : { ...line, level: from };
}

interface BlockTextProps {
  readonly shown: Block;
  readonly lines: readonly Line[];
  readonly pictures: readonly Picture[];
  /** Number of a numbered list's first item; undefined: 1. */
  readonly start: number | undefined;
  readonly photoUrl: (photoId: string) => string;
}

function BlockText({ shown, lines, pictures, start, photoUrl }: BlockTextProps): ReactNode {
  const words = lines.map((line, index) => <Words key={index} pieces={line.pieces} />);
  switch (shown.type) {
    case 'list': {
      const items = lines.map(({ level, from }, index) => (
        <li key={index} data-level={level === 1 ? undefined : level}>
          {from === null ? null : <LevelChange from={from} to={level} />}
          {words[index]}
        </li>
      ));
      const [, second, third] = signsOf(shown);
      const common = { className: 'compare-text compare-text--list', 'data-second': second, 'data-third': third };
      return shown.ordered ? <ol {...common} start={start}>{items}</ol> : <ul {...common}>{items}</ul>;
    }
    case 'table':
      return (
        <table className="compare-table">
          <tbody>
            {lines.map(({ cells }, index) => (
              <tr key={index} className={index < shown.headerRows ? 'compare-table__head' : ''}>
                {cells.map((cell, place) => (
                  <td key={place} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                    <Words pieces={cell.pieces} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'photo':
      return (
        <figure className="compare-photo">
          {pictures.map((picture) => (
            <PictureBox key={`${picture.age} ${picture.photoId ?? ''}`} picture={picture} photoUrl={photoUrl} />
          ))}
          <figcaption>
            {lines.map((line, index) => (
              <p key={index} className={`compare-text compare-text--${line.part}`}>
                <Words pieces={line.pieces} />
              </p>
            ))}
          </figcaption>
        </figure>
      );
    case 'heading':
      return (
        <p className="compare-text compare-text--heading" data-level={shown.level} role="heading" aria-level={shown.level + 2}>
          {words}
        </p>
      );
    case 'box':
      return (
        <aside className="compare-box">
          {words.map((each, index) => (
            <p key={index} className="compare-text">{each}</p>
          ))}
        </aside>
      );
    case 'separator':
      return <p className="compare-text compare-text--separator" role="separator">* * *</p>;
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'quote':
    case 'pull-quote':
    case 'dialogue':
    case 'verse':
    case 'byline':
      return <p className={`compare-text compare-text--${shown.type}`}>{words}</p>;
  }
}

function LevelChange({ from, to }: { readonly from: ListLevel; readonly to: ListLevel }) {
  const { t } = useTexts();
  return <span className="compare-kind compare-level">{t('compare.became', { before: t('compare.level', { level: String(from) }), after: t('compare.level', { level: String(to) }) })}</span>;
}

function PictureBox({ picture: { photoId, age, changed }, photoUrl }: { readonly picture: Picture; readonly photoUrl: (photoId: string) => string }) {
  const { t } = useTexts();
  const name = age === 'old' ? t('compare.oldPicture') : t('compare.newPicture');
  return (
    <span className={changed ? `compare-picture compare-picture--${age}` : 'compare-picture'}>
      {photoId === null ? (
        <span className="compare-picture__none">
          <ImageOff size={18} strokeWidth={1.5} aria-hidden />
          {t('compare.noPicture')}
        </span>
      ) : (
        <img src={photoUrl(photoId)} alt={changed ? name : ''} loading="lazy" decoding="async" draggable={false} />
      )}
      {changed && photoId !== null ? (
        <span className="compare-picture__age" aria-hidden>
          {name}
        </span>
      ) : null}
    </span>
  );
}
