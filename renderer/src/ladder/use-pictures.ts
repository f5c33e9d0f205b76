/** The pictures of the pages, alive as long as the ladder is shown. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { Pictures, type PictureMap } from './pictures.ts';

export function usePictures(): { readonly source: Pictures; readonly pictures: PictureMap } {
  const [source] = useState(() => new Pictures((first, last) => call('preview.pages', { first, last, size: 'small' }), report));
  useEffect(
    () => () => {
      source.close();
    },
    [source],
  );
  return { source, pictures: useSyncExternalStore(source.subscribe, source.get) };
}
