import { heading, paragraph, title } from '@common/article/build.ts';
import { changeCase } from '../../../../../../renderer/src/editor/commands/change-case.ts';
import { fixture, bold } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, 'a ⟦một'), paragraph([bold('đả'), { text: 'ng bộ⟧ b' }])],
  run: (editor) => {
    changeCase(editor);
  },
  output: [title('A'), heading(1, 'a ⟦Một'), paragraph([bold('Đả'), { text: 'ng Bộ⟧ b' }])],
});
