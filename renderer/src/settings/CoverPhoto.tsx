/** The photo in front, chosen among those of the book. */
import type { KnowPhoto } from '@common/know/shapes.ts';
import { useEffect, useState } from 'react';
import { GridLayout, ListBox, ListBoxItem, Size, Virtualizer } from 'react-aria-components';
import { call } from '../client/call.ts';
import { photoUrl } from '../client/photo-url.ts';
import { report, run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface CoverPhotoProps {
  /** Empty: there is none. */
  readonly id: string;
  readonly onChange: (id: string) => void;
  readonly disabled: boolean;
}

export function CoverPhoto({ id, onChange, disabled }: CoverPhotoProps) {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="field">
      <span className="field__label">{t('cover.photo')}</span>
      {id === '' ? <p className="field__hint">{t('cover.photoNone')}</p> : <img className="cover__photo" src={photoUrl(id)} alt={t('cover.photo')} draggable={false} />}
      <div className="settings__profile-buttons">
        <Button onPress={() => { setChoosing(true); }} isDisabled={disabled}>{t('cover.photoChoose')}</Button>
        {id === '' ? null : <Button look="plain" onPress={() => { onChange(''); }} isDisabled={disabled}>{t('cover.photoRemove')}</Button>}
      </div>
      {choosing ? <PhotoDialog current={id} onClose={() => { setChoosing(false); }} onChoose={(chosen) => { setChoosing(false); onChange(chosen); }} /> : null}
    </div>
  );
}

const TILE = { minItemSize: new Size(132, 132), maxItemSize: new Size(180, 150), minSpace: new Size(6, 6) };

function PhotoDialog({ current, onClose, onChoose }: { readonly current: string; readonly onClose: () => void; readonly onChoose: (id: string) => void }) {
  const { t } = useTexts();
  const photos = usePhotos();
  return (
    <Dialog title={t('cover.photoDialog')} wide onClose={onClose}>
      <div className="dialog__body" aria-busy={photos === null}>
        {photos === null ? null : photos.length === 0 ? (
          <p className="quiet">{t('cover.photoEmpty')}</p>
        ) : (
          <Virtualizer layout={GridLayout} layoutOptions={TILE}>
            <ListBox
              className="photo-list"
              aria-label={t('cover.photoDialog')}
              layout="grid"
              items={photos}
              selectionMode="single"
              autoFocus
              selectedKeys={current === '' ? [] : [current]}
              onSelectionChange={(keys) => {
                const [chosen] = keys === 'all' ? [] : [...keys].map(String);
                if (chosen !== undefined) onChoose(chosen);
              }}
            >
              {({ id, name, caption }) => (
                <ListBoxItem id={id} className="photo-list__tile" textValue={caption === '' ? name : caption}>
                  <img src={photoUrl(id)} alt="" draggable={false} />
                  <span lang="vi">{caption === '' ? name : caption}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Virtualizer>
        )}
      </div>
      <footer className="dialog__foot">
        <Button
          onPress={() => {
            run(async () => {
              const photo = await call('app.choosePhoto', {});
              if (photo !== null) onChoose(photo.id);
            });
          }}
        >
          {t('cover.photoFromFile')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </footer>
    </Dialog>
  );
}

function usePhotos(): readonly KnowPhoto[] | null {
  const [photos, setPhotos] = useState<readonly KnowPhoto[] | null>(null);
  useEffect(() => {
    let wanted = true;
    call('know.photos', {}).then((answer) => { if (wanted) setPhotos(answer); }, (thrown: unknown) => { if (wanted) report(thrown); });
    return () => { wanted = false; };
  }, []);
  return photos;
}
