import { photo, photoGroup, title } from '@common/article/build.ts';
import { addPictures } from '../../../../../../renderer/src/editor/commands/group-photo.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('a', 'C|')],
  run: (editor) => void addPictures(editor, [1], ['b', 'c', 'd', 'e', 'f', 'g']),
  output: [title('A'), photoGroup('a', ['b', 'c', 'd', 'e', 'f'], 'C|')],
});
