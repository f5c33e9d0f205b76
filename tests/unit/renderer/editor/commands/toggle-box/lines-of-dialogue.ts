import { box, dialogue, title } from '@common/article/build.ts';
import { toggleBox } from '../../../../../../renderer/src/editor/commands/box/toggle-box.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa ⟦bác', '- '), dialogue('Chào⟧ cháu')],
  run: toggleBox,
  output: [title('A'), box('|', ['- Thưa bác', 'Chào cháu'])],
});
