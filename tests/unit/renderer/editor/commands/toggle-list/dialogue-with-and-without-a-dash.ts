import { dialogue, list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue([bold('Thưa ⟦bác')], '- '), dialogue('Chào⟧ cháu')],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(false, [[bold('- Thưa ⟦bác')], 'Chào⟧ cháu'])],
});
