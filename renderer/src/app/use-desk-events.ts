/** What the desk hears: keys, the native menu, how far long work is, an outline that something else changed, and that the window is left. */
import { useEffect } from 'react';
import { useEvent } from '../client/events.ts';
import { useApp } from './app-context.ts';
import { useShortcuts, type Command } from './shortcuts.ts';
import type { DeskParts } from './use-desk-parts.ts';

export function useDeskEvents({ jobs, outline, article, steps }: DeskParts, execute: (command: Command) => void): void {
  const { onLeave } = useApp();
  useShortcuts(execute);
  useEvent('menu', ({ command }) => {
    execute(command);
  });
  useEvent('job', (event) => {
    jobs.hear(event);
  });
  useEvent('outline', (event) => {
    outline.replace(event.outline);
    steps.refresh();
  });
  useEffect(() => {
    onLeave(async () => {
      await article.flush();
      await outline.settled();
    });
    return () => {
      onLeave(null);
    };
  }, [article, outline, onLeave]);
}
