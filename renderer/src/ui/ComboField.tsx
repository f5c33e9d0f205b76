/** One of a long list, found by typing with or without tones; what is not in the list can be made there, where that is allowed. */
import { ChevronDown } from 'lucide-react';
import { use, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button, ComboBox, ComboBoxStateContext, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { isNew, meant, offered, type ComboOption } from './combo.ts';

interface ComboFieldProps {
  readonly label: string;
  /** The label is said but not shown; the field is small. */
  readonly bare?: boolean;
  /** Name of the button that opens the list. */
  readonly openLabel: string;
  /** Said below the field while it holds words that stand for nothing: several fit, or none. */
  readonly unclear: string;
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

const NEW = ' new';

export function ComboField({ label, bare = false, openLabel, unclear, value, options, onChoose, onNew, newLabel, placeholder, hint, autoFocus = false, disabled = false }: ComboFieldProps) {
  /** Null: nothing was typed since the last choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState(0);
  /** The field was left, or Enter pressed, with words that stand for nothing: they stay. */
  const [stuck, setStuck] = useState(false);
  const chosen = useMemo(() => options.find(({ id }) => id === value)?.label ?? '', [options, value]);
  const items = useMemo(() => {
    const shown = offered(options, typed ?? '');
    return typed !== null && onNew !== undefined && newLabel !== undefined && isNew(options, typed) ? [...shown, { id: NEW, label: newLabel(typed.trim()) }] : shown;
  }, [options, typed, onNew, newLabel]);

  const type = (text: string | null): void => {
    setTyped(text);
    setStuck(false);
  };
  const done = (): void => {
    type(null);
    setChoices((count) => count + 1);
  };
  const choose = (id: string | null): void => {
    done();
    if (id !== value) onChoose(id);
  };
  const make = (text: string): void => {
    done();
    onNew?.(text);
  };
  const take = (): void => {
    if (typed === null) return;
    const what = meant(options, typed, onNew !== undefined);
    if (what.is === 'unclear') setStuck(true);
    else if (what.is === 'new') make(what.text);
    else choose(what.id);
  };

  return (
    <ComboBox
      className={bare ? 'combo combo--small' : 'combo field'}
      items={items}
      inputValue={typed ?? chosen}
      // While one types nothing is chosen: else the list begins at what was, and Enter or Tab would take that instead of the words.
      value={typed === null ? value : null}
      onChange={(key) => {
        // Null comes with every letter that no longer is what was chosen.
        if (key === NEW) make((typed ?? '').normalize('NFC').trim());
        else if (key !== null) choose(String(key));
      }}
      onBlur={({ target }) => {
        // Of a window that is left, the field is still the active one: one comes back to it.
        if (target.ownerDocument.activeElement !== target) take();
      }}
      isInvalid={stuck}
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
            type(event.target.value === chosen ? null : event.target.value);
          }}
          onKeyDown={(event) => {
            if (typed === null || event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') type(null);
            // Enter on a row is the list's. Tab leaves the field.
            if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant') !== null) return;
            event.preventDefault();
            take();
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
      {hint === undefined || stuck ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{unclear}</FieldError>
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
