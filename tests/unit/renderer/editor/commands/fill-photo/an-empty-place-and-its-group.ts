import { photo, title } from '@common/article/build.ts';
import { fillPhoto } from '../../../../../../renderer/src/editor/commands/insert-photos.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo(null, 'Lễ| hội', '')],
  run: (editor) => {
    fillPhoto(editor, [1], ['p1', 'p2', 'p3']);
  },
  output: [title('A'), { ...photo('p1', 'Lễ| hội', ''), more: ['p2', 'p3'] }],
});
