import { paragraph, photo, title } from '@common/article/build.ts';
import { removePhoto } from '../../../../../../renderer/src/editor/commands/remove-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N'), paragraph('B')],
  run: (editor) => {
    removePhoto(editor, [1]);
  },
  output: [title('A'), paragraph('|B')],
});
