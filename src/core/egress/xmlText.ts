/** Signs that XML 1.0 cannot hold, those it discourages, and halves of a pair. */
export const unfitForXml =
  /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\ufdd0-\ufdef]/gu;

/** Most texts need nothing: ASCII without the five signs. */
const plain = /^[ !#-%(-;=?-~]*$/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Written as it is, any reader of XML takes it for the end of a line.
  '\r': '&#13;',
};

/** What any reader of XML takes for a space where it stands in an attribute. */
const spaces: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;' };

/** Any text as the content of an XML element or of an attribute. What XML cannot hold is shown as a question mark in a diamond. */
export function xmlText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unfitForXml, '\ufffd').replace(/[&<>"'\r]/g, (sign) => entities[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** One element. `content` is XML already; attributes that are null are left out. */
export function xmlElement(name: string, attributes: Attributes, content = ''): string {
  return content === ''
    ? `<${name}${written(attributes)}/>`
    : `${xmlStart(name, attributes)}${content}</${name}>`;
}

/** The beginning of an element whose content follows. */
export function xmlStart(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}>`;
}

function written(attributes: Attributes): string {
  const texts = Object.entries(attributes).map(([key, value]) =>
    value === null
      ? ''
      : ` ${key}="${typeof value === 'number' ? xmlNumber(value) : xmlText(value).replace(/[\t\n]/g, (sign) => spaces[sign] ?? sign)}"`,
  );
  return texts.join('');
}

/** Two decimals: a hundredth of a pixel is below what any painter shows. */
export function xmlNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Number.isFinite(rounded) ? rounded + 0 : 0);
}
