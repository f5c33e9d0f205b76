import { list, photo, title } from '@common/article/build.ts';
import { insertPhoto } from '../../../../../../renderer/src/editor/commands/insert-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['m|ột', 'hai'])],
  run: (editor) => {
    insertPhoto(editor, 'p1');
  },
  output: [title('A'), list(false, ['một', 'hai']), photo('p1', '|', '')],
});
