const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** docProps/core.xml; the date is that of the data. */
export const coreProperties = (title: string, day: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escape(title)}</dc:title>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** word/fontTable.xml: the faces of official documents, each with the name it has elsewhere. */
export const fontTable = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  [
    ['方正小标宋简体', '宋体', 'roman'],
    ['仿宋', 'FangSong', 'modern'],
    ['黑体', 'SimHei', 'swiss'],
    ['楷体', 'KaiTi', 'script'],
  ]
    .map(
      ([name, other, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';
