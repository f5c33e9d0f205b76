/** Menus: a button that opens one, and one that opens at a point (context menu). */
import type { LucideIcon } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly checked?: boolean;
  readonly run: () => void;
}
/** Entries that belong together; a line is drawn between groups. */
export interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

function Entries({ groups, label, tall = false, onClose }: { readonly groups: readonly MenuGroup[]; readonly label: string; readonly tall?: boolean; readonly onClose?: () => void }) {
  const shown = groups.filter((group) => group.entries.length > 0);
  return (
    <Menu className={tall ? 'menu menu--tall' : 'menu'} aria-label={label} {...(onClose === undefined ? {} : { onClose })}>
      {shown.flatMap((group, index) => [
        ...(index === 0 ? [] : [<Separator key={`line-${String(index)}`} className="menu__separator" />]),
        <MenuSection key={`group-${String(index)}`} aria-label={group.heading ?? label}>
          {group.heading === undefined ? null : <Header className="menu__heading">{group.heading}</Header>}
          {group.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </MenuSection>,
      ])}
    </Menu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const Icon = entry.icon;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.disabled === true}
      onAction={entry.run}
      className={entry.danger === true ? 'menu__item menu__item--danger' : 'menu__item'}
      {...(entry.checked === undefined ? {} : { 'aria-current': entry.checked })}
    >
      {entry.checked === true ? <Tick /> : Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className="menu__label">{entry.label}</span>
      {entry.hint === undefined ? null : <span className="menu__hint">{entry.hint}</span>}
      {entry.keys === undefined ? null : <kbd aria-hidden>{entry.keys}</kbd>}
    </MenuItem>
  );
}

function Tick() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden>
      <path d="M3.5 8.5l3 3 6-7" />
    </svg>
  );
}

/** A button (the only child) that opens a menu below itself. `tall`: in a low window it has two columns, so that all of it is seen. */
export function MenuButton({ groups, label, tall = false, children }: { readonly groups: readonly MenuGroup[]; readonly label: string; readonly tall?: boolean; readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement="bottom end" offset={4}>
        <Entries groups={groups} label={label} tall={tall} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuPoint {
  /** Window pixels. */
  readonly x: number;
  readonly y: number;
}

/** A menu that opens at a point of the window. */
export function ContextMenu({ at, groups, label, onClose }: { readonly at: MenuPoint; readonly groups: readonly MenuGroup[]; readonly label: string; readonly onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="context-anchor" style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        // Beside the point: there a long menu may be moved up and down until it fits, where below it it could only be cut off.
        placement="right top"
        offset={0}
      >
        <Entries groups={groups} label={label} onClose={onClose} />
      </Popover>
    </>
  );
}
