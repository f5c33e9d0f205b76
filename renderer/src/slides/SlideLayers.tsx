/** The dialogs of slides and photos, and the show, over the desk. */
import { PhotosDialog } from './PhotosDialog.tsx';
import { SlidesDialog } from './SlidesDialog.tsx';
import { SlideShow } from './SlideShow.tsx';
import { slideLayers, useSlideLayer } from './state.ts';

export function SlideLayers() {
  const layer = useSlideLayer();
  const close = (): void => {
    slideLayers.show(null);
  };
  switch (layer?.kind) {
    case undefined:
      return null;
    case 'choose':
      return <SlidesDialog onClose={close} />;
    case 'photos':
      return <PhotosDialog onClose={close} />;
    case 'show':
      return <SlideShow pages={layer.pages} onEnd={close} />;
  }
}
