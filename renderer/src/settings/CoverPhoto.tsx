/** The photo in front, chosen among those of the book. */
import { useState } from 'react';
import { photoUrl } from '../client/photo-url.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ChoosePhotoDialog } from '../photos/ChoosePhotoDialog.tsx';
import { Button } from '../ui/Button.tsx';

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
      <div className="settings__buttons">
        <Button onPress={() => { setChoosing(true); }} isDisabled={disabled}>{t('cover.photoChoose')}</Button>
        {id === '' ? null : <Button look="plain" onPress={() => { onChange(''); }} isDisabled={disabled}>{t('cover.photoRemove')}</Button>}
      </div>
      {choosing ? <ChoosePhotoDialog title={t('cover.photoDialog')} current={id === '' ? null : id} onClose={() => { setChoosing(false); }} onChoose={(chosen) => { setChoosing(false); onChange(chosen); }} /> : null}
    </div>
  );
}
