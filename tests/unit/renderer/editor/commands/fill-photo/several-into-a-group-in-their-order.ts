import { photoGroup, title } from '@common/article/build.ts';
import { fillPhoto } from '../../../../../../renderer/src/editor/commands/insert-photos.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photoGroup('p1', ['p2'], 'Lễ| hội')],
  run: (editor) => {
    fillPhoto(editor, [1], ['p5', 'p3', 'p4']);
  },
  output: [title('A'), photoGroup('p1', ['p2', 'p5', 'p3', 'p4'], 'Lễ| hội')],
});
