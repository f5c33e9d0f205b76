/** One choice of two or three, side by side. */
import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Hint } from './Hint.tsx';

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Shown in place of the label, which then is the tooltip. */
  readonly icon?: LucideIcon;
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
}

export function Segments<T extends string>({ label, value, segments, onChange }: SegmentsProps<T>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {segments.map(({ id, label: name, icon: Icon }) =>
        Icon === undefined ? (
          <ToggleButton key={id} id={id} className="segment">
            {name}
          </ToggleButton>
        ) : (
          <Hint key={id} text={name}>
            <ToggleButton id={id} className="segment" aria-label={name}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
            </ToggleButton>
          </Hint>
        ),
      )}
    </ToggleButtonGroup>
  );
}
