/** "Xuất ảnh và chú thích": as printed or as they came, with those that stand nowhere or without. */
import { useState } from 'react';
import { PHOTOS_AS_USUAL } from '@common/contract/way-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import './slides.css';

export function PhotosDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const [look, setLook] = useState(PHOTOS_AS_USUAL.look);
  const [unused, setUnused] = useState(PHOTOS_AS_USUAL.unused);
  const save = (): void => {
    onClose();
    run(() => jobs.export('photos', { photos: { look, unused } }));
  };
  return (
    <Dialog title={t('ways.photosTitle')} intro={t('ways.photosIntro')} onClose={onClose}>
      <div className="dialog__body slides-dialog">
        <div className="slides-dialog__field">
          <span className="field__label" aria-hidden>{t('ways.photosLook')}</span>
          <Segments label={t('ways.photosLook')} value={look} segments={[{ id: 'shown', label: t('ways.photosShown') }, { id: 'original', label: t('ways.photosOriginal') }]} onChange={setLook} />
          <p className="quiet">{look === 'shown' ? t('ways.photosShownHint') : t('ways.photosOriginalHint')}</p>
        </div>
        <Checkbox label={t('ways.photosUnused')} checked={unused} onChange={setUnused} />
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" onPress={save}>{t('ways.savePhotos')}</Button>
      </footer>
    </Dialog>
  );
}
