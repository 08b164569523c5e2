import { HubError } from '../errors.ts';

const longestText = 4000;
const longestId = 200;

/** What is written in paragraphs; everything else is a name, a number or a title, and stands on one line. */
const prose: ReadonlySet<string> = new Set(['note', 'reason', 'text']);

/** What its owner must find again to the letter. */
const verbatim: ReadonlySet<string> = new Set(['password']);

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
/** They show nothing and part nothing, and come along when text is copied. */
const nothings = /[\u200b\u2060\ufeff]/g;
/** Controls, but for tab and line break; and what turns the direction of the letters around it. */
const controls = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/u;
const visible = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A text of a mutation as it is kept: trimmed, in one form where Unicode has several, without what shows nothing. Refused
 * is what no column should keep: blank or endless text, and what would not be shown as it was written.
 */
export function textFrom(field: string, text: string): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  refuseUnkept(field, text, name === 'clientMutationId' ? longestId : longestText);
  if (verbatim.has(name)) return text;
  const tidy = text.replace(lineBreaks, '\n').replace(nothings, '').normalize('NFC').trim();
  if (controls.test(tidy)) throw badText(field);
  if (!visible.test(tidy)) throw blankText(field);
  if (prose.has(name)) return tidy;
  if (tidy.includes('\n')) throw lineBreak(field);
  return tidy.replaceAll('\t', ' ');
}

/** Refuses what PostgreSQL cannot take for a text: a NUL, half of a surrogate pair, or no end of it. */
export function refuseUnkept(field: string, text: string, longest: number = longestText): void {
  if (!text.isWellFormed() || text.includes('\0')) throw badText(field);
  if (text.length > longest) throw textTooLong(field, longest);
}

const blankText = (field: string) =>
  new HubError(
    'BLANK_TEXT',
    {
      zh: `${field} 不能为空白。请填写内容；可不填的项请整个省去。`,
      en: `${field} is blank. Write something, or leave it out where it may be left out.`,
    },
    { field },
  );

const textTooLong = (field: string, longest: number) =>
  new HubError(
    'TEXT_TOO_LONG',
    {
      zh: `${field} 过长，最多 ${longest} 个字符。请缩短。`,
      en: `${field} is too long: it holds ${longest} characters. Shorten it.`,
    },
    { field, longest },
  );

const badText = (field: string) =>
  new HubError(
    'BAD_TEXT',
    {
      zh: `${field} 含有看不见的控制字符（例如改变文字方向的）。请重新输入该项。`,
      en: `${field} has control characters that cannot be seen, such as those that turn the direction of letters. Type it anew.`,
    },
    { field },
  );

const lineBreak = (field: string) =>
  new HubError(
    'ONE_LINE_ONLY',
    {
      zh: `${field} 须写在一行内。请去掉换行。`,
      en: `${field} stands on one line. Take the line breaks out.`,
    },
    { field },
  );
