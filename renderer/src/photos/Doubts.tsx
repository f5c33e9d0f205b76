/** What does not fit between the photo, its people and the texts it stands in; each can be called right. */
import type { PhotoDoubtLine } from '@common/contract/photo-channels.ts';
import { UserRoundX } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

const WORDS = { stray: 'photos.stray', spelled: 'photos.spelled', unnamed: 'photos.unnamed', other: 'photos.other' } as const;

interface DoubtsProps {
  readonly doubts: readonly PhotoDoubtLine[];
  readonly readOnly: boolean;
  readonly onRight: (doubt: PhotoDoubtLine) => void;
}

export function Doubts({ doubts, readOnly, onRight }: DoubtsProps) {
  const { t } = useTexts();
  if (doubts.length === 0) return null;
  return (
    <section className="photo-part photo-part--doubts" aria-label={t('photos.doubts')}>
      {doubts.map((doubt) => (
        <div key={doubt.key} className="photo-doubt">
          <UserRoundX size={16} strokeWidth={1.75} aria-hidden />
          <p lang="vi">{t(WORDS[doubt.kind], { name: doubt.name, person: doubt.person, title: doubt.title })}</p>
          {readOnly ? null : (
            <Button look="link" onPress={() => { onRight(doubt); }}>
              {t('photos.isRight')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
