import { HubError } from './errors.ts';

const longestText = 4000;
const longestId = 200;

/**
 * Refuses what no column should keep, wherever it stands in a mutation's input: blank text, endless text, and text
 * that is none (a NUL, half of a surrogate pair). What is left out stays left out.
 */
export function checkInput(input: object, place = ''): void {
  for (const [name, value] of Object.entries(input)) {
    const field = `${place}${name}`;
    if (typeof value === 'string')
      checkText(field, value, name === 'clientMutationId' ? longestId : longestText);
    else if (typeof value === 'object' && value !== null && !(value instanceof Date))
      checkInput(value, `${field}.`);
  }
}

function checkText(field: string, text: string, longest: number): void {
  if (!text.isWellFormed() || text.includes('\0')) throw badText(field);
  if (!text.trim()) throw blankText(field);
  if (text.length > longest) throw textTooLong(field, longest);
}

const blankText = (field: string) =>
  new HubError(
    'BLANK_TEXT',
    {
      zh: `${field} 不能为空白。请填写内容;可不填的项请整个省去。`,
      en: `${field} is blank. Write something, or leave it out where it may be left out.`,
    },
    { field },
  );

const textTooLong = (field: string, longest: number) =>
  new HubError(
    'TEXT_TOO_LONG',
    {
      zh: `${field} 过长,最多 ${longest} 个字符。请缩短。`,
      en: `${field} is too long: it holds ${longest} characters. Shorten it.`,
    },
    { field, longest },
  );

const badText = (field: string) =>
  new HubError(
    'BAD_TEXT',
    {
      zh: `${field} 含有无法保存的字符。请重新输入该项。`,
      en: `${field} has characters that cannot be kept. Type it anew.`,
    },
    { field },
  );
