/** The pair of faces a book is set in: each choice shows its faces at work. */
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { fontPairOf, type DesignId } from '@common/book/designs.ts';
import { choicesOf } from '@common/book/own-design.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** What is set in the faces: marks stacked on small letters and on capitals, as names have them. The book is Vietnamese whatever the window speaks. */
const SPECIMEN = { heads: 'Nguyễn Thị Hường', text: 'Ở bản Nà Ổn, cứ mỗi độ Xuân về, người dân lại nhắc: Ộn, Ữ, Ỹ.' } as const;

interface FontChoiceProps {
  readonly settings: Pick<BookSettings, 'design' | 'ownDesign' | 'fonts'>;
  readonly onChange: (changed: Pick<BookSettings, 'fonts'>) => void;
  readonly disabled?: boolean;
}

export function FontChoice({ settings, onChange, disabled = false }: FontChoiceProps) {
  const { t } = useTexts();
  const { design, fonts: chosen } = settings;
  const { pairs } = choicesOf(settings);
  return (
    <RadioGroup
      className={`fonts fonts--${design}`}
      value={fontPairOf(design, chosen).id}
      isDisabled={disabled}
      orientation="horizontal"
      onChange={(fonts) => {
        onChange({ fonts });
      }}
    >
      <Label className="field__label">{t('designs.fonts')}</Label>
      <span
        className="fonts__row"
        onFocus={({ target }) => {
          // What has the focus is a point at the head of a choice: all of the choice comes into sight with it.
          target.closest('.font')?.scrollIntoView({ block: 'nearest' });
        }}
      >
        {pairs.map((pair, index) => (
          <RadioField key={pair.id} value={pair.id}>
            <RadioButton className="font">
              <span className="font__heads" style={{ fontFamily: familyOf(pair.heads) }} lang="vi" aria-hidden>
                {headsOf(design)}
              </span>
              <span className="font__text" style={{ fontFamily: familyOf(pair.text) }} lang="vi" aria-hidden>
                {SPECIMEN.text}
              </span>
              <span className="font__name">{nameOf(pair)}</span>
              {index === 0 ? <span className="field__hint">{t('designs.fontsOwn')}</span> : null}
            </RadioButton>
          </RadioField>
        ))}
      </span>
    </RadioGroup>
  );
}

const familyOf = (face: string): string => `'${face}', serif`;

/** Faces by their own names, which are the same in every language. */
const nameOf = ({ heads, text }: { readonly heads: string; readonly text: string }): string => (heads === text ? heads : `${heads} + ${text}`);

/** Headings of this design are capitals, in the page as here. */
const headsOf = (design: DesignId): string => (design === 'co-dien' ? SPECIMEN.heads.toLocaleUpperCase('vi') : SPECIMEN.heads);
