/** Over the desk while something is handed over. */
import { useSyncExternalStore } from 'react';
import type { Command } from '../app/shortcuts.ts';
import { ImposeDialog } from './ImposeDialog.tsx';
import { PackageDialog } from './PackageDialog.tsx';
import { handingDialog } from './state.ts';
import './handing.css';

export function HandingLayer({ execute }: { readonly execute: (command: Command) => void }) {
  const open = useSyncExternalStore(handingDialog.subscribe, handingDialog.get);
  const close = (): void => { handingDialog.show(null); };
  if (open === 'package') return <PackageDialog onClose={close} execute={execute} />;
  return open === 'impose' ? <ImposeDialog onClose={close} /> : null;
}
