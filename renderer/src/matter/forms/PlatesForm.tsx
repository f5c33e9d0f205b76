/** Photo plates: which photos in which order, how many to a page, what stands under each. */
import { ArrowDown, ArrowUp, ImagePlus, X } from 'lucide-react';
import { useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { photoUrl } from '../../client/photo-url.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { usePlateLines } from '../use-plate-lines.ts';
import type { FormProps } from '../form-props.ts';
import { moved } from '../moved.ts';
import { usePhotoList } from '../use-photo-list.ts';
import { PhotosDialog } from './PhotosDialog.tsx';
import { PlateCaption } from './PlateCaption.tsx';
import { Spot } from './Spot.tsx';

const ARRANGEMENTS = ['full', 'two', 'four', 'six'] as const;

export function PlatesForm({ options, disabled, onChange }: FormProps<'plates'>) {
  const { t } = useTexts();
  const photos = usePhotoList();
  const { lines, write } = usePlateLines(options.photoIds);
  const [choosing, setChoosing] = useState(false);
  const { photoIds, arrangement, captions, credits } = options;
  const put = (ids: readonly string[]): void => {
    run(() => onChange({ photoIds: [...ids] }));
  };
  const nameOf = (id: string): string => {
    const photo = photos.find((each) => each.id === id);
    return photo === undefined ? '' : photo.caption === '' ? photo.name : photo.caption;
  };
  return (
    <>
      <div className="matter-line">
        <span className="field__label">{t('making.arrangement')}</span>
        <Segments
          label={t('making.arrangement')}
          value={arrangement}
          segments={ARRANGEMENTS.map((id) => ({ id, label: t(`making.arrangements.${id}`) }))}
          onChange={(next) => { if (!disabled) run(() => onChange({ arrangement: next })); }}
        />
      </div>
      <Checkbox label={t('making.captions')} checked={captions} disabled={disabled} onChange={(on) => { run(() => onChange({ captions: on })); }} />
      <Checkbox label={t('making.credits')} checked={credits} disabled={disabled} onChange={(on) => { run(() => onChange({ credits: on })); }} />
      <div className="matter-line">
        <span className="field__label">{t('making.photos', { count: photoIds.length })}</span>
        <Button icon={ImagePlus} isDisabled={disabled} onPress={() => { setChoosing(true); }}>
          {t('making.addPhotos')}
        </Button>
      </div>
      {photoIds.length === 0 ? <p className="field__hint">{t('making.noPhotos')}</p> : null}
      <ol className="matter-photos" aria-label={t('making.photos', { count: photoIds.length })}>
        {photoIds.map((id, index) => (
          <li key={id}>
            <img src={photoUrl(id)} alt="" draggable={false} />
            <Spot name={id}>
              <PlateCaption name={nameOf(id)} line={captions ? lines.get(id) : undefined} disabled={disabled} onSave={(caption) => write(id, caption)} />
            </Spot>
            <IconButton icon={ArrowUp} label={t('making.earlier', { name: nameOf(id) })} isDisabled={disabled || index === 0} onPress={() => { put(moved(photoIds, index, -1)); }} />
            <IconButton icon={ArrowDown} label={t('making.later', { name: nameOf(id) })} isDisabled={disabled || index === photoIds.length - 1} onPress={() => { put(moved(photoIds, index, 1)); }} />
            <IconButton icon={X} label={t('making.removePhoto', { name: nameOf(id) })} isDisabled={disabled} onPress={() => { put(photoIds.filter((each) => each !== id)); }} />
          </li>
        ))}
      </ol>
      {choosing ? (
        <PhotosDialog
          photos={photos.filter(({ id }) => !photoIds.includes(id))}
          onClose={() => { setChoosing(false); }}
          onChoose={(ids) => {
            setChoosing(false);
            put([...photoIds, ...ids]);
          }}
        />
      ) : null}
    </>
  );
}
