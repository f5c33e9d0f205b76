/** One photo in the grid: its picture, what is printed under it, where and how it is printed, what is to be looked at. */
import { captionOf, type DeskPhoto } from '@common/photo/filters.ts';
import { AS_IT_CAME, lookName, toShown, turned, type PhotoLook } from '@common/photo/frame.ts';
import { isBlurred, ppiLevel } from '@common/photo/hints.ts';
import { NO_EDITS } from '@common/records/photo-edits.ts';
import { Aperture, CircleAlert, Copy, TriangleAlert, UserRoundX, UserX } from 'lucide-react';
import { memo, useState } from 'react';
import { pictureUrl } from '../client/photo-url.ts';
import { usePageLabels, type PageLabels } from '../app/desk-context.ts';
import { useTexts, type Texts } from '../i18n/use-texts.ts';

interface PhotoCellProps {
  readonly photo: DeskPhoto;
  readonly index: number;
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly picture: number;
  readonly row: number;
  readonly column: number;
  readonly active: boolean;
  readonly selected: boolean;
}

export const lookOf = ({ line: { crop, edits } }: DeskPhoto): PhotoLook => (crop === null && edits === null ? AS_IT_CAME : { crop, edits: edits ?? NO_EDITS });

/** CSS: which point of the picture stays in sight where it is cut to the cell. */
export function focusPosition(photo: DeskPhoto): string | undefined {
  const look = lookOf(photo);
  const { focus, turn } = look.edits;
  if (focus === null) return undefined;
  const { x, y } = toShown(focus, turned(photo.line, turn), { crop: look.crop, edits: { ...look.edits, turn: 0 } });
  const percent = (value: number): string => `${String(Math.round(Math.min(Math.max(value, 0), 1) * 100))}%`;
  return `${percent(x)} ${percent(y)}`;
}

/** Where it is printed, in a few words. */
export function whereText(t: Texts['t'], labels: PageLabels, { line, printed }: DeskPhoto): string {
  if (printed !== null && printed.page !== null) return t('photos.page', { page: labels.of(printed.page) });
  if (line.stands.length > 0) return t('photos.notPrinted');
  return line.portraitOf.length > 0 ? t('photos.portrait') : t('photos.notUsed');
}

export const PhotoCell = memo(function PhotoCell({ photo, index, id, left, top, width, height, picture, row, column, active, selected }: PhotoCellProps) {
  const { t } = useTexts();
  const labels = usePageLabels();
  const { line, printed, doubts, withdrawn = [] } = photo;
  const caption = captionOf(line);
  const where = whereText(t, labels, photo);
  const hints = [
    ...(withdrawn.length > 0 ? [{ icon: UserX, text: t('photos.hasWithdrawn', { names: withdrawn.join(', ') }) }] : []),
    ...(doubts > 0 ? [{ icon: UserRoundX, text: t('photos.hasDoubts', { count: doubts }) }] : []),
    ...(isBlurred(line.sharpness) ? [{ icon: Aperture, text: t('photos.isBlurred') }] : []),
    ...(line.alike.length > 0 ? [{ icon: Copy, text: t('photos.hasAlike', { count: line.alike.length }) }] : []),
  ];
  const level = printed === null ? 'fine' : ppiLevel(printed.ppi);
  const said = [caption === '' ? t('photos.noCaption') : caption, where, ...(printed === null ? [] : [t('photos.ppi', { ppi: printed.ppi })]), line.name, ...hints.map(({ text }) => text)].join(', ');
  return (
    <div
      id={id}
      className={active ? 'photo-cell photo-cell--active' : 'photo-cell'}
      role="gridcell"
      aria-label={said}
      aria-selected={selected}
      aria-rowindex={row + 1}
      aria-colindex={column + 1}
      data-index={index}
      data-photo-id={line.id}
      style={{ left, top, width, height }}
    >
      <Thumb photo={photo} height={picture} />
      <p className={caption === '' ? 'photo-cell__caption photo-cell__caption--none' : 'photo-cell__caption'} lang="vi">
        {caption === '' ? t('photos.noCaption') : caption}
      </p>{' '}
      <p className="photo-cell__foot">
        <span className="photo-cell__where">{where}</span>{' '}
        {hints.map(({ icon: Icon, text }) => (
          <Icon key={text} size={14} strokeWidth={1.75} className="photo-cell__hint" aria-hidden />
        ))}
        {printed === null ? null : (
          <span className={`photo-cell__ppi photo-cell__ppi--${level}`}>
            {level === 'fine' ? null : level === 'low' ? <TriangleAlert size={13} strokeWidth={1.75} aria-hidden /> : <CircleAlert size={13} strokeWidth={1.75} aria-hidden />}
            {t('photos.ppi', { ppi: printed.ppi })}
          </span>
        )}
      </p>
    </div>
  );
});

function Thumb({ photo, height }: { readonly photo: DeskPhoto; readonly height: number }) {
  const [seen, setSeen] = useState('');
  const url = pictureUrl(photo.line.id, { look: lookName(lookOf(photo)) });
  return (
    <div className="photo-cell__picture" style={{ height }} data-seen={seen === url}>
      <img
        src={url}
        alt=""
        decoding="async"
        draggable={false}
        style={{ objectPosition: focusPosition(photo) }}
        onLoad={() => {
          setSeen(url);
        }}
      />
    </div>
  );
}
