import { dialogue, title, verse } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa bác|', '— ')],
  run: (editor) => setBlockType(editor, { type: 'verse' }),
  output: [title('A'), verse('— Thưa bác|')],
});
