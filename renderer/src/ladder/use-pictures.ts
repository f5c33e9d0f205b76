/** The pictures of the pages, alive as long as the ladder is shown; made anew when the book was typeset again. */
import type { BookLayout } from '@common/contract/shapes.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { Pictures } from './pictures.ts';

export function usePictures(layout: BookLayout | null): Pictures {
  const [pictures] = useState(() => new Pictures((first, last) => call('preview.pages', { first, last, size: 'small' }), report));
  useEffect(
    () => () => {
      pictures.close();
    },
    [pictures],
  );
  useEffect(() => {
    pictures.renew();
  }, [pictures, layout]);
  useSyncExternalStore(pictures.subscribe, pictures.version);
  return pictures;
}
