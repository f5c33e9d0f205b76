/** The cover as it is asked for by `ask`, a moment after that has changed; null: there is nothing to ask. The one before stays meanwhile (`isStale`). */
import { useEffect, useState } from 'react';
import type { CoverPicture } from '@common/contract/cover-channels.ts';
import { wordsOfError } from '../errors/report.ts';

/** ms after the last key: a cover takes some tens of them to typeset. */
const PAUSE_MS = 350;

export interface Sheet extends Omit<CoverPicture, 'svg'> {
  readonly url: string;
}

export function useSheet(ask: (() => Promise<CoverPicture>) | null): { readonly sheet: Sheet | null; readonly problem: string | null; readonly isStale: boolean } {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  /** What was asked when it was laid out. */
  const [answered, setAnswered] = useState<{ readonly to: typeof ask }>({ to: null });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (ask === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      ask().then(
        ({ svg, ...given }) => {
          if (!wanted) return;
          setSheet({ ...given, url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) });
          setProblem(null);
          setAnswered({ to: ask });
        },
        (thrown: unknown) => {
          if (!wanted) return;
          setProblem(wordsOfError(thrown).title);
          setAnswered({ to: ask });
        },
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask]);
  useEffect(() => (sheet === null ? undefined : () => { URL.revokeObjectURL(sheet.url); }), [sheet]);
  return { sheet, problem, isStale: ask !== null && answered.to !== ask };
}
