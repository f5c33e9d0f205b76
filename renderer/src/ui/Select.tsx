/** One of a short list. */
import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** The label is said but not shown. */
  readonly bare?: boolean;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

export function Select<T extends string>({ label, bare = false, value, options, onChange, disabled = false }: SelectProps<T>) {
  return (
    <AriaSelect
      className={bare ? 'select select--small' : 'select'}
      value={value}
      isDisabled={disabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {bare ? null : <Label className="field__label">{label}</Label>}
      <Button className="select__button">
        <SelectValue />
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="menu__item" textValue={option.label}>
              <span className="menu__label">{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
