/** The photos of the book to choose from, asked anew after every step. */
import type { KnowPhoto } from '@common/know/shapes.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';

export function usePhotoList(): readonly KnowPhoto[] {
  const { steps } = useDesk();
  const step = useSyncExternalStore(steps.subscribe, steps.get);
  const [photos, setPhotos] = useState<readonly KnowPhoto[]>([]);
  useEffect(() => {
    let wanted = true;
    call('know.photos', {}).then((list) => { if (wanted) setPhotos(list); }, report);
    return () => { wanted = false; };
  }, [step]);
  return photos;
}
