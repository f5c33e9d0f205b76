import { paragraph, photo, title } from '@common/article/build.ts';
import { insertPhoto } from '../../../../../../renderer/src/editor/commands/insert-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một')],
  run: (editor) => {
    insertPhoto(editor, 'p1');
  },
  output: [title('A'), paragraph('một'), photo('p1', '|', '')],
});
