/** The state of the book's file as main tells it. */
import type { FileState } from '@common/contract/file-state.ts';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { report } from '../errors/report.ts';

/** @param onBack the file is there again after it was not */
export function useFileState(onBack: () => void): FileState {
  const [state, setState] = useState<FileState>({ kind: 'there' });
  useEffect(() => {
    let wanted = true;
    call('app.fileState', {}).then((now) => {
      if (wanted) setState(now);
    }, report);
    return () => {
      wanted = false;
    };
  }, []);
  useEvent('fileState', (now) => {
    if (now.kind === 'there' && state.kind !== 'there') onBack();
    setState(now);
  });
  return state;
}
