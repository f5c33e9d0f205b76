/** The groups of the details below one another, with their names beside them: a name leads to its group, and is marked while one reads there. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface SettingsFrameProps {
  /** Names of the groups, in their order. */
  readonly names: readonly string[];
  readonly label: string;
  /** Index of the group that is shown first, and has the keyboard; absent: the first, which takes it by itself. */
  readonly begin?: number;
  readonly children: ReactNode;
}

/** px from the top: the group that begins above this line is the one that is read. */
const LINE = 96;

export function SettingsFrame({ names, label, begin = 0, children }: SettingsFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState(0);
  useEffect(() => {
    if (begin === 0) return;
    lead(room.current, begin);
  }, [begin]);

  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const look = (): void => {
      const { top } = element.getBoundingClientRect();
      const groups = groupsIn(element);
      const begun = groups.filter((group) => group.getBoundingClientRect().top <= top + LINE).length - 1;
      const atEnd = element.scrollTop > 0 && element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      // The last groups are too short to come to the head of the room: the one that has the keyboard is read, else the last.
      const held = groups.findIndex((group) => group.contains(document.activeElement) && group.getBoundingClientRect().bottom > top);
      setRead(Math.max(0, !atEnd ? begun : held >= 0 ? held : groups.length - 1));
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
    };
  }, []);

  return (
    <div className="settings-frame">
      <nav className="settings-frame__names" aria-label={label}>
        {names.map((name, index) => (
          <Button
            key={name}
            className={index === read ? 'settings-frame__name settings-frame__name--read' : 'settings-frame__name'}
            {...(index === read ? { 'aria-current': 'true' as const } : {})}
            onPress={() => {
              lead(room.current, index);
              setRead(index);
            }}
          >
            {name}
          </Button>
        ))}
      </nav>
      <div className="settings-frame__room" ref={room}>
        {children}
      </div>
    </div>
  );
}

const groupsIn = (room: HTMLElement): HTMLElement[] => [...room.querySelectorAll<HTMLElement>('.settings__group')];

/** Brings a group to the head of the room and gives its first field the keyboard. */
function lead(room: HTMLElement | null, index: number): void {
  const group = room === null ? undefined : groupsIn(room)[index];
  group?.scrollIntoView({ block: 'start' });
  group?.querySelector<HTMLElement>('input, button, textarea')?.focus({ preventScroll: true });
}
