import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba')],
  run: (editor) => {
    toggleMark(editor, 'bold');
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('⟦hai⟧'), { text: ' ba' }])],
});
