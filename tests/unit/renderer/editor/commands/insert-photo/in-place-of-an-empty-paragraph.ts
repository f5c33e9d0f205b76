import { paragraph, photo, title } from '@common/article/build.ts';
import { insertPhoto } from '../../../../../../renderer/src/editor/commands/insert-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|')],
  run: (editor) => {
    insertPhoto(editor, null);
  },
  output: [title('A'), photo(null, '|', '')],
});
