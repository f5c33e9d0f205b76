import { photo, title } from '@common/article/build.ts';
import { setPhoto } from '../../../../../../renderer/src/editor/commands/set-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N|')],
  run: (editor) => {
    setPhoto(editor, [1], 'p2');
  },
  output: [title('A'), photo('p2', 'C', 'N|')],
});
