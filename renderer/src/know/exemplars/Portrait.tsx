/** The portrait of an exemplar, chosen among the photos of the book. */
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { photoUrl } from '../../client/photo-url.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoosePhotoDialog } from '../../photos/ChoosePhotoDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKnow } from '../know-context.ts';

interface PortraitProps {
  /** Of the photo; null: there is none. */
  readonly id: string | null;
  readonly name: string;
  readonly onChoose: (photoId: string | null) => void;
}

export function Portrait({ id, name, onChoose }: PortraitProps) {
  const { t } = useTexts();
  const { readOnly } = useKnow();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <AriaButton className="know__portrait" aria-label={t(id === null ? 'know.choosePortrait' : 'know.changePortrait')} isDisabled={readOnly} onPress={() => { setChoosing(true); }}>
        {id === null ? (
          <>
            <UserRound size={28} strokeWidth={1.25} aria-hidden />
            <span>{t('know.portrait')}</span>
          </>
        ) : (
          <img src={photoUrl(id)} alt={t('know.portraitOf', { name })} draggable={false} />
        )}
      </AriaButton>
      {choosing ? <PortraitDialog current={id} onClose={() => { setChoosing(false); }} onChoose={onChoose} /> : null}
    </>
  );
}

function PortraitDialog({ current, onClose, onChoose }: { readonly current: string | null; readonly onClose: () => void; readonly onChoose: PortraitProps['onChoose'] }) {
  const { t } = useTexts();
  const take = (photoId: string | null): void => {
    onClose();
    onChoose(photoId);
  };
  return (
    <ChoosePhotoDialog title={t('know.portraitTitle')} intro={t('know.portraitIntro')} current={current} onClose={onClose} onChoose={take}>
      {current === null ? null : <Button onPress={() => { take(null); }}>{t('know.removePortrait')}</Button>}
    </ChoosePhotoDialog>
  );
}
