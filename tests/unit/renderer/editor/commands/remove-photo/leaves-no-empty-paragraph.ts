import { paragraph, photo, title } from '@common/article/build.ts';
import { removePhoto } from '../../../../../../renderer/src/editor/commands/remove-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Một'), photo('p1', 'C|', 'N'), paragraph('Hai')],
  run: (editor) => {
    removePhoto(editor, [2]);
  },
  output: [title('A'), paragraph('Một'), paragraph('|Hai')],
});
