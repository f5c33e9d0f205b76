import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { coming, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'a|' }, { ...coming('b'), deleted: { id: 's2', author: 'Tâm', at: 1000 } }])],
  run: (editor) => decide(editor, 'accept', new Set(['s2'])),
  output: [title('A'), paragraph('a|')],
});
