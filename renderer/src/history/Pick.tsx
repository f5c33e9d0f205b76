/** A list at the left of which one entry is chosen: two lines each, arrows and Enter as everywhere. */
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';

export interface PickEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** In front of the name: a mark, "Cũ". */
  readonly sign: ReactNode;
}

interface PickProps {
  readonly label: string;
  readonly entries: readonly PickEntry[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function Pick({ label, entries, chosen, onChoose }: PickProps) {
  return (
    <ListBox
      className="pick"
      aria-label={label}
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const first = keys === 'all' ? undefined : [...keys][0];
        if (first !== undefined) onChoose(String(first));
      }}
    >
      {(entry) => (
        <ListBoxItem id={entry.id} className="pick__item" textValue={entry.name}>
          <span className="pick__sign">{entry.sign}</span>
          <span className="pick__name" lang="vi">
            {entry.name}
          </span>
          <span className="pick__detail">{entry.detail}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
