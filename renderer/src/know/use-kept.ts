/** A state that outlives its component: who comes back to a list finds it as it was left. Of each book its own. */
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';

const kept = new Map<string, unknown>();

export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const key = `${useDesk().book.id} ${name}`;
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  return [
    value,
    (next) => {
      kept.set(key, next);
      setValue(next);
    },
  ];
}
