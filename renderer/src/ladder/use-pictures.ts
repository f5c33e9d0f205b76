/** The pictures of the pages, alive as long as the ladder is shown. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { Pictures, type PictureMap } from './pictures.ts';

/** @param look what all pages look by: design, trim … */
export function usePictures(look: string): { readonly source: Pictures; readonly pictures: PictureMap } {
  const [source] = useState(() => new Pictures((first, last) => call('preview.pages', { first, last, size: 'small' }), report));
  useEffect(
    () => () => {
      source.close();
    },
    [source],
  );
  useEffect(() => {
    source.look(look);
  }, [source, look]);
  return { source, pictures: useSyncExternalStore(source.subscribe, source.get) };
}
