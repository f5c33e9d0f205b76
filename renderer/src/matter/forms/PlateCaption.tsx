/** What stands under a photo of a plate: its own words, in their place those of the text it stands in; that there are none is seen. */
import type { PhotoLine } from '@common/contract/photo-channels.ts';
import { captionOf } from '@common/photo/filters.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LeaveField } from '../../know/LeaveField.tsx';

interface PlateCaptionProps {
  /** What the photo is called in lists. */
  readonly name: string;
  /** Absent: no captions are printed, or it is not known yet. */
  readonly line: PhotoLine | undefined;
  readonly disabled: boolean;
  /** @throws AppError its words stand below the field */
  readonly onSave: (caption: string) => Promise<void>;
}

export function PlateCaption({ name, line, disabled, onSave }: PlateCaptionProps) {
  const { t } = useTexts();
  if (line === undefined) return <span lang="vi">{name}</span>;
  const shown = captionOf(line);
  return (
    <div className={shown === '' ? 'matter-caption matter-caption--none' : 'matter-caption'}>
      <LeaveField label={t('making.captionOf', { name: line.name })} value={line.caption} of={line} disabled={disabled} placeholder={shown === '' ? t('photos.noCaption') : shown} onSave={onSave} />
    </div>
  );
}
