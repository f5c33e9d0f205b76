import { photo, photoGroup, title } from '@common/article/build.ts';
import { removePicture } from '../../../../../../renderer/src/editor/commands/group-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photoGroup('a', ['b'], 'C|')],
  run: (editor) => removePicture(editor, [1], 0),
  output: [title('A'), photo('b', 'C|')],
});
