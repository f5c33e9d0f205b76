/** Draws the front of the book's cover for the start screen, when it is not drawn yet and nobody waits for anything. */
import { wrapOf, type Wrap } from '@common/book/cover.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { trimSize } from '@common/book/trim.ts';
import type { CoverPicture } from '@common/contract/cover-channels.ts';
import { useEffect } from 'react';
import { useDesk, useLayoutState } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { runUnasked } from '../errors/report.ts';

/** After what a book's opening has to do, and after the last change of its details, ms. */
const LATER_MS = 25_000;
/** px: twice as large as the start screen shows the latest. */
const HEIGHT = 654;

/** Draws nothing on the desk. */
export function KeptCover() {
  const { book } = useDesk();
  const { settings, readOnly } = book;
  const pages = useLayoutState().layout?.pages ?? 0;
  useEffect(() => {
    if (readOnly || pages === 0) return undefined;
    const timer = setTimeout(() => {
      requestIdleCallback(() => {
        runUnasked(() => keep(settings, pages));
      });
    }, LATER_MS);
    return () => { clearTimeout(timer); };
  }, [settings, readOnly, pages]);
  return null;
}

async function keep(settings: BookSettings, pages: number): Promise<void> {
  if (!(await call('app.wantsCover', {})).wanted) return;
  const sheet = await call('cover.preview', { settings, pages });
  const picture = await frontOf(sheet, wrapOf(settings, pages, trimSize(settings.trimSize)));
  await call('app.keepCover', { picture });
}

/** WebP of the front alone. */
async function frontOf({ svg }: CoverPicture, { width, height, front, top, panelHeight }: Wrap): Promise<Uint8Array<ArrayBuffer>> {
  const scale = HEIGHT / panelHeight;
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(front.width * scale);
    canvas.height = HEIGHT;
    canvas.getContext('2d')?.drawImage(image, -front.x * scale, -top * scale, width * scale, height * scale);
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/webp', 0.86); });
    if (blob === null) throw new Error('The cover could not be drawn.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
