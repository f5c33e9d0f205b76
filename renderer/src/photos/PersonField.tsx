/** A field that finds an exemplar by name, with or without tones, and takes any other name as it is typed. */
import { fold } from '@common/text/fold.ts';
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { exemplarNamed, type Known } from './people.ts';

/** Names that are offered at once. */
const MOST = 12;

interface PersonFieldProps {
  readonly label: string;
  readonly known: readonly Known[];
  readonly autoFocus?: boolean;
  readonly onTake: (name: string, exemplarId: string | null) => void;
  readonly onCancel: () => void;
}

export function PersonField({ label, known, autoFocus = false, onTake, onCancel }: PersonFieldProps) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const folded = useMemo(() => known.map((each) => ({ each, key: fold(`${each.name} ${each.detail}`.normalize('NFC')) })), [known]);
  const found = useMemo(() => {
    const words = fold(text.normalize('NFC')).split(/\s+/u).filter((word) => word !== '');
    const hits: Known[] = [];
    for (const { each, key } of folded) {
      if (words.every((word) => key.includes(word))) hits.push(each);
      if (hits.length === MOST) break;
    }
    return hits;
  }, [folded, text]);
  return (
    <ComboBox
      className="field person-field"
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      items={found}
      inputValue={text}
      onInputChange={setText}
      value={null}
      autoFocus={autoFocus}
      onChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        if (chosen !== undefined) onTake(chosen.name, chosen.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Label className="field__label">{label}</Label>
      <Input
        className="input"
        spellCheck={false}
        autoComplete="off"
        placeholder={t('photos.personHint')}
        onKeyDown={(event) => {
          const name = text.trim();
          // Enter on an offered name is the list's; here it takes what was typed.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name === '' || event.currentTarget.getAttribute('aria-activedescendant') !== null) return;
          event.preventDefault();
          event.stopPropagation();
          onTake(name, exemplarNamed(known, name)?.id ?? null);
        }}
      />
      <Popover className="popover" offset={4}>
        <ListBox className="menu" aria-label={label}>
          {(each: Known) => (
            <ListBoxItem id={each.id} className="menu__item" textValue={each.name}>
              <span className="menu__label" lang="vi">
                {each.name}
              </span>
              {each.detail === '' ? null : <span className="menu__hint">{each.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
