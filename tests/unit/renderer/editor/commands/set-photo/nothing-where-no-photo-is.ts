import { paragraph, title } from '@common/article/build.ts';
import { setPhoto } from '../../../../../../renderer/src/editor/commands/set-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('B|')],
  run: (editor) => {
    setPhoto(editor, [1], 'p1');
  },
  output: [title('A'), paragraph('B|')],
  still: true,
});
