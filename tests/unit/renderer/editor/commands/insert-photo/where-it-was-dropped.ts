import { paragraph, photo, title } from '@common/article/build.ts';
import { insertPhoto } from '../../../../../../renderer/src/editor/commands/insert-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một'), paragraph('h|ai')],
  run: (editor) => {
    insertPhoto(editor, 'p1', 0);
  },
  output: [title('A'), photo('p1', '|', ''), paragraph('một'), paragraph('hai')],
});
