import { photoGroup, title } from '@common/article/build.ts';
import { movePicture } from '../../../../../../renderer/src/editor/commands/group-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photoGroup('a', ['b', 'c'], 'C|')],
  run: (editor) => { movePicture(editor, [1], 0, 2); },
  output: [title('A'), photoGroup('b', ['c', 'a'], 'C|')],
});
