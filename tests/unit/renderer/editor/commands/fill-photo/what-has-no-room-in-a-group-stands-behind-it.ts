import { paragraph, photo, photoGroup, title } from '@common/article/build.ts';
import { fillPhoto } from '../../../../../../renderer/src/editor/commands/insert-photos.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photoGroup('p1', ['p2', 'p3', 'p4', 'p5'], 'Lễ hội'), paragraph('lời')],
  run: (editor) => {
    fillPhoto(editor, [1], ['p6', 'p7', 'p8']);
  },
  output: [title('A'), photoGroup('p1', ['p2', 'p3', 'p4', 'p5', 'p6'], 'Lễ hội'), photo('p7'), photo('p8'), paragraph('lời')],
});
