import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo |cáo', 'cũ'), { text: ' xã' }])],
  run: (editor) => {
    editor.insertBreak();
  },
  output: [title('A'), paragraph('báo '), paragraph([noted('|cáo', 'cũ'), { text: ' xã' }])],
});
