/** Buttons: with words, or an icon alone with its name as a tooltip. */
import type { LucideIcon } from 'lucide-react';
import { Children, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton, type ToggleButtonProps } from 'react-aria-components';
import { Hint } from './Hint.tsx';

type Look = 'normal' | 'primary' | 'plain' | 'link';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly look?: Look;
  readonly large?: boolean;
  readonly icon?: LucideIcon;
  /** Shortcut shown at the right end. */
  readonly keys?: string;
  readonly children?: ReactNode;
}

/** A button with words. */
export function Button({ look = 'normal', large = false, icon: Icon, keys, children, ...rest }: ButtonProps) {
  const classes = ['button', look === 'normal' ? '' : `button--${look}`, large ? 'button--large' : ''].filter(Boolean).join(' ');
  return (
    <AriaButton {...rest} className={classes}>
      {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {Children.map(children, (child) => (typeof child === 'string' ? <span className="button__text">{child}</span> : child))}
      {keys === undefined ? null : <kbd aria-hidden>{keys}</kbd>}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** Said by a screen reader and shown as a tooltip. */
  readonly label: string;
}

/** An icon alone. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <Hint text={label}>
      <AriaButton {...rest} aria-label={label} className="button button--plain button--icon">
        <Icon size={17} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Hint>
  );
}

interface IconToggleProps extends Omit<ToggleButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** An icon that is on or off. */
export function IconToggle({ icon: Icon, label, ...rest }: IconToggleProps) {
  return (
    <Hint text={label}>
      <ToggleButton {...rest} aria-label={label} className="button button--plain button--icon">
        <Icon size={17} strokeWidth={1.75} aria-hidden />
      </ToggleButton>
    </Hint>
  );
}
