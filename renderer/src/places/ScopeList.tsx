/** The book and its articles with how much there is to do in each; of thousands only those in sight are drawn. */
import { memo } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PickEntry } from '../history/Pick.tsx';
import './places.css';

/** Height in px of an entry: two lines. */
const ENTRY = 52;

interface ScopeListProps {
  readonly label: string;
  readonly entries: readonly PickEntry[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Drawn anew only when something of it changes: a tick in the other list is nothing of it. */
export const ScopeList = memo(function ScopeList({ label, entries, chosen, onChoose }: ScopeListProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ENTRY }}>
      <ListBox
        className="pick"
        aria-label={label}
        items={entries}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
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
    </Virtualizer>
  );
});
