import { box, list, paragraph, title } from '@common/article/build.ts';
import { toggleBox } from '../../../../../../renderer/src/editor/commands/box/toggle-box.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('⟦một'), list(false, ['hai', 'ba⟧']), paragraph('bốn')],
  run: (editor) => toggleBox(editor),
  output: [title('A'), box('|', ['một', 'hai', 'ba']), paragraph('bốn')],
});
