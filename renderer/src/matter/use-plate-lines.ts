/** The photos of a plate with their words and the texts they stand in, asked anew after every step; and their captions written. */
import type { PhotoLine } from '@common/contract/photo-channels.ts';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { saving } from '../know/pending.ts';

interface PlateLines {
  /** By the photo's id; empty until it is known. */
  readonly lines: ReadonlyMap<string, PhotoLine>;
  /** One step to take back. @throws AppError */
  readonly write: (id: string, caption: string) => Promise<void>;
}

export function usePlateLines(photoIds: readonly string[]): PlateLines {
  const { steps } = useDesk();
  const step = useSyncExternalStore(steps.subscribe, steps.get);
  const [lines, setLines] = useState<ReadonlyMap<string, PhotoLine>>(new Map());
  const asked = photoIds.join(' ');
  useEffect(() => {
    let wanted = true;
    call('photo.list', { ids: asked === '' ? [] : asked.split(' ') }).then((answer) => {
      if (wanted) setLines(new Map(answer.map((line) => [line.id, line])));
    }, report);
    return () => { wanted = false; };
  }, [asked, step]);
  const write = useCallback(
    async (id: string, caption: string): Promise<void> => {
      await saving(call('photo.change', { ids: [id], patch: { caption } }));
      steps.refresh();
    },
    [steps],
  );
  return { lines, write };
}
