import { paragraph, photo, title } from '@common/article/build.ts';
import { insertPhotos } from '../../../../../../renderer/src/editor/commands/insert-photos.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một'), paragraph('ha|i')],
  run: (editor) => {
    insertPhotos(editor, ['p1', 'p2'], 1);
  },
  output: [title('A'), paragraph('một'), photo('p1', '', ''), photo('p2', '|', ''), paragraph('hai')],
});
