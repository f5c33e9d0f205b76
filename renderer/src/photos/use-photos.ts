/** What is known of the book's photos. Thousands are asked for once; after a change only those that were changed. */
import type { PhotoDoubtLine, PhotoLine, PrintedPhoto } from '@common/contract/photo-channels.ts';
import { AppError } from '@common/errors.ts';
import type { UndoState } from '@common/history/operations.ts';
import { coarsest, type DeskPhoto } from '@common/photo/filters.ts';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { report } from '../errors/report.ts';
import { useWithdrawn } from '../people/use-asked.ts';

export interface Photos {
  /** Null: not yet known. */
  readonly photos: readonly DeskPhoto[] | null;
  readonly doubts: readonly PhotoDoubtLine[];
  /** These were changed by the person just now: they are asked for again, the step is told to the rest of the desk. */
  readonly changed: (ids: readonly string[]) => void;
  /** Everything is asked for again. */
  readonly reload: () => void;
}

/** ms of rest after a change before the book is typeset for printed sizes. */
const REST = 1200;
/** What says no more than that there is nothing printed yet. */
const NOTHING_PRINTED: ReadonlySet<string> = new Set(['print/empty-book', 'print/typeset']);

export function usePhotos(): Photos {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [lines, setLines] = useState<readonly PhotoLine[] | null>(null);
  const [printed, setPrinted] = useState<readonly PrintedPhoto[]>([]);
  const [doubts, setDoubts] = useState<readonly PhotoDoubtLine[]>([]);
  const [round, setRound] = useState(0);
  const withdrawn = useWithdrawn();
  const before = useRef<UndoState | null>(null);
  const latest = useRef(0);

  const reload = useCallback((): void => {
    latest.current += 1;
    const mine = latest.current;
    call('photo.list', { ids: null }).then((answer) => {
      if (mine === latest.current) setLines(answer);
    }, report);
    setRound((last) => last + 1);
  }, []);

  useEffect(() => {
    // A change of this desk's own leaves nothing to do again, and its photos were asked for already. Taking back and doing again may
    // have touched any.
    const travelled = before.current === null || before.current.redo !== null || state.redo !== null;
    before.current = state;
    if (travelled) reload();
  }, [state, reload]);
  // Articles and photos came in beside the desk.
  useEvent('outline', reload);

  const changed = useCallback(
    (ids: readonly string[]): void => {
      call('photo.list', { ids: [...ids] }).then((answer) => {
        const fresh = new Map(answer.map((line) => [line.id, line]));
        setLines((now) => {
          if (now === null) return now;
          const kept = now.map((line) => fresh.get(line.id) ?? line);
          const known = new Set(now.map(({ id }) => id));
          return [...kept, ...answer.filter(({ id }) => !known.has(id))];
        });
      }, report);
      steps.refresh();
      setRound((last) => last + 1);
    },
    [steps],
  );

  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        call('photo.doubts', {}).then((answer) => { if (current) setDoubts(answer); }, report);
        call('preview.photos', {}).then(
          (answer) => { if (current) setPrinted(answer); },
          (thrown: unknown) => {
            if (!(thrown instanceof AppError) || !NOTHING_PRINTED.has(thrown.code)) report(thrown);
            else if (current) setPrinted([]);
          },
        );
      },
      round <= 1 ? 0 : REST,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [round]);

  const photos = useMemo((): readonly DeskPhoto[] | null => {
    if (lines === null) return null;
    const sizes = coarsest(printed);
    const counts = new Map<string, number>();
    for (const { photoId } of doubts) counts.set(photoId, (counts.get(photoId) ?? 0) + 1);
    const gone = new Map<string, string[]>();
    for (const { name, places } of withdrawn ?? []) for (const id of new Set(places.flatMap(({ photoId }) => photoId ?? []))) gone.set(id, [...(gone.get(id) ?? []), name]);
    return lines.map((line) => ({ line, printed: sizes.get(line.id) ?? null, doubts: counts.get(line.id) ?? 0, withdrawn: gone.get(line.id) ?? [] }));
  }, [lines, printed, doubts, withdrawn]);

  return { photos, doubts, changed, reload };
}
