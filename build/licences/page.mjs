/** The page of licences: what ships, by kind, and each text once. No script. */
import { escaped } from '../manual/markdown.mjs';

const WORDS = {
  vi: {
    title: 'Giấy phép',
    lead: 'Kỷ Yếu là phần mềm mã nguồn mở, giấy phép MIT. Phần mềm mang theo những thành phần dưới đây; mỗi thành phần theo giấy phép riêng của nó. Danh sách được lập khi dựng chương trình, từ chính những gì có trong bản cài.',
    engine: 'Electron còn chứa Chromium và Node.js; giấy phép của hai phần mềm ấy nằm trong tệp LICENSES.chromium.html cạnh chương trình.',
    own: 'Kỷ Yếu',
    groups: { held: 'Bộ máy', package: 'Thư viện', font: 'Phông chữ', profile: 'Hồ sơ màu' },
    name: 'Tên',
    version: 'Phiên bản',
    licence: 'Giấy phép',
    text: 'Nguyên văn',
    inside: 'trong',
    number: 'Văn bản',
    texts: 'Nguyên văn giấy phép',
  },
  en: {
    title: 'Licences',
    lead: 'Kỷ Yếu is open-source software under the MIT licence. It carries what is listed below, each under its own licence. The list is made when the program is built, from what the installed program really holds.',
    engine: 'Electron holds Chromium and Node.js as well; their licences are in the file LICENSES.chromium.html beside the program.',
    own: 'Kỷ Yếu',
    groups: { held: 'Engines', package: 'Libraries', font: 'Fonts', profile: 'Colour profiles' },
    name: 'Name',
    version: 'Version',
    licence: 'Licence',
    text: 'Text',
    inside: 'in',
    number: 'Text',
    texts: 'Texts of the licences',
  },
};

/** Every text once, in the order in which the entries name them. */
function numbered(entries) {
  const numbers = new Map();
  for (const content of entries.flatMap(({ texts }) => texts)) if (!numbers.has(content.trim())) numbers.set(content.trim(), numbers.size + 1);
  return { all: [...numbers.keys()], number: (content) => numbers.get(content.trim()) };
}

/**
 * @param {{language: 'vi' | 'en', entries: ReturnType<import('./shipped.mjs').readShipped>, own: string}} options `own`: the text of the product's licence
 * @returns {string} HTML
 */
export function licencesPage({ language, entries, own }) {
  const words = WORDS[language];
  const { all, number } = numbered(entries);
  const links = (texts) => texts.map((content) => `<a href="#van-ban-${number(content)}">${words.number} ${number(content)}</a>`).join(', ');
  const row = ({ name, version, licence, texts, inside }) => `<tr><th scope="row">${escaped(name)}${inside === '' ? '' : ` <small>${words.inside} ${escaped(inside)}</small>`}</th><td>${escaped(version)}</td><td>${escaped(licence)}</td><td>${links(texts)}</td></tr>`;
  const group = ([kind, title]) => `<h2>${title}</h2>
${kind === 'held' ? `<p>${words.engine}</p>` : ''}
<table>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.version}</th><th scope="col">${words.licence}</th><th scope="col">${words.text}</th></tr></thead>
<tbody>
${entries.filter((entry) => entry.kind === kind).map(row).join('\n')}
</tbody>
</table>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – Kỷ Yếu</title>
<link rel="stylesheet" href="licences.css">
</head>
<body>
<main>
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${Object.entries(words.groups).map(group).join('\n')}
<h2>${words.own}</h2>
<pre>${escaped(own.trim())}</pre>
<h2>${words.texts}</h2>
${all.map((content, index) => `<section id="van-ban-${index + 1}">
<h3>${words.number} ${index + 1}</h3>
<pre>${escaped(content.replace(/[ \t]+$/gmu, ''))}</pre>
</section>`).join('\n')}
</main>
</body>
</html>
`;
}
