/** One of a long list, found by typing with or without tones; what is not in the list can be made there, where that is allowed. */
import { fold } from '@common/text/fold.ts';
import { ChevronDown } from 'lucide-react';
import { use, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button, ComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Tells apart those that are called alike. */
  readonly detail?: string;
}

interface ComboFieldProps {
  readonly label: string;
  /** The label is said but not shown; the field is small. */
  readonly bare?: boolean;
  /** Name of the button that opens the list. */
  readonly openLabel: string;
  /** Id of what is chosen; null: nothing. */
  readonly value: string | null;
  readonly options: readonly ComboOption[];
  /** Null: the field was emptied. */
  readonly onChoose: (id: string | null) => void;
  /** Makes what was typed. */
  readonly onNew?: (text: string) => void;
  /** Words for making it: "Thêm “Sở Y tế”". */
  readonly newLabel?: (text: string) => string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** Shown at once; the rest is found by typing. */
const MOST = 60;
const NEW = ' new';

const folded = (text: string): string => fold(text.normalize('NFC')).trim();

export function ComboField({ label, bare = false, openLabel, value, options, onChoose, onNew, newLabel, placeholder, hint, autoFocus = false, disabled = false }: ComboFieldProps) {
  /** Null: nothing was typed since the last choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState(0);
  const chosen = useMemo(() => options.find(({ id }) => id === value)?.label ?? '', [options, value]);
  const items = useMemo(() => found(options, typed ?? '', typed !== null && onNew !== undefined ? newLabel : undefined), [options, typed, onNew, newLabel]);

  const choose = (key: string | null): void => {
    const text = typed?.trim() ?? '';
    setTyped(null);
    setChoices((count) => count + 1);
    if (key === NEW) onNew?.(text);
    else if (key !== value) onChoose(key);
  };
  const leave = (): void => {
    if (typed === null) return;
    const key = folded(typed);
    if (key === '') choose(null);
    else {
      const same = options.filter((option) => folded(option.label) === key);
      if (same.length === 1 && same[0] !== undefined) choose(same[0].id);
      else setTyped(null);
    }
  };

  return (
    <ComboBox
      className={bare ? 'combo combo--small' : 'combo field'}
      items={items}
      inputValue={typed ?? chosen}
      value={value}
      onChange={(key) => {
        // Null comes with every letter that no longer is what was chosen.
        if (key !== null) choose(String(key));
      }}
      onBlur={leave}
      allowsCustomValue
      // One passes through a form without lists falling open: typing, the arrow and the button open this one.
      menuTrigger="manual"
      isDisabled={disabled}
      autoFocus={autoFocus}
      {...(bare ? { 'aria-label': label } : {})}
    >
      <OpenAndShut typed={typed} choices={choices} />
      {bare ? null : <Label className="field__label">{label}</Label>}
      <div className="combo__box">
        <Input
          className="input"
          // What the component itself writes into the field, after a choice, is not typed.
          onChange={(event) => {
            setTyped(event.target.value === chosen ? null : event.target.value);
          }}
          spellCheck={false}
          autoComplete="off"
          lang="vi"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="combo__button" aria-label={openLabel}>
          <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Popover className="popover" offset={4}>
        <ListBox<ComboOption> className="menu combo__list">
          {(option) => (
            <ListBoxItem id={option.id} className="menu__item" textValue={option.label}>
              <span className="menu__label" lang="vi">
                {option.label}
              </span>
              {option.detail === undefined || option.detail === '' ? null : (
                <span className="menu__hint" lang="vi">
                  {option.detail}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface OpenAndShutProps {
  readonly typed: string | null;
  readonly choices: number;
}

/** The list opens with each letter, and shuts with each choice, also one after which the field is as it was. */
function OpenAndShut({ typed, choices }: OpenAndShutProps) {
  const state = use(ComboBoxStateContext);
  const open = useEffectEvent(() => {
    if (state !== null && !state.isOpen) state.open(null, 'input');
  });
  const shut = useEffectEvent(() => {
    if (state?.isOpen === true) state.close();
  });
  useEffect(() => {
    if (typed !== null) open();
  }, [typed]);
  useEffect(() => {
    if (choices > 0) shut();
  }, [choices]);
  return null;
}

/** Options that hold every word of the text: those that begin with it first. */
function found(options: readonly ComboOption[], text: string, newLabel: ((text: string) => string) | undefined): ComboOption[] {
  const key = folded(text);
  if (key === '') return options.slice(0, MOST);
  const words = key.split(/\s+/u);
  const fits = options.filter(({ label, detail = '' }) => {
    const all = folded(`${label} ${detail}`);
    return words.every((word) => all.includes(word));
  });
  const first = fits.filter(({ label }) => folded(label).startsWith(key));
  const shown = [...first, ...fits.filter((each) => !first.includes(each))].slice(0, MOST);
  const isThere = fits.some(({ label }) => folded(label) === key);
  return newLabel === undefined || isThere ? shown : [...shown, { id: NEW, label: newLabel(text.trim()) }];
}
