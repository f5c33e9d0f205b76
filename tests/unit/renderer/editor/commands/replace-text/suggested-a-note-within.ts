import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { coming, fixture, going, noted, suggesting } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'Năm ' }, noted('2017', 'cũ'), { text: ', thôn Đồng Chành' }])],
  run: suggesting((editor) => replaceText(editor, [{ path: [1], note: null, start: 0, end: 14, replacement: 'Từ năm 2017, thôn' }])),
  output: [title('A'), paragraph([going('Năm '), { ...going('2017'), footnote }, going(', thôn'), coming('Từ năm '), { ...coming('2017'), footnote }, coming(', thôn'), { text: ' Đồng Chành' }])],
});
