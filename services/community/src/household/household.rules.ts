/** Whether an address leads to no door: its numbers are stars. The full address is nowhere in the hub. */
export const isMasked = (address: string): boolean =>
  address.includes('*') && !/\p{Number}/u.test(address) && !numberInWords.test(address);

/** 三十二号 is a number as well as 32号 is; a road called 四川路 has none. */
const numberInWords = /[〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾]+\s*(?=[号號栋幢单單室层層弄])/u;

/** The register's number in the one form in which it is kept and compared. */
export const registerNo = (no: string): string => no.normalize('NFKC').trim().toUpperCase();
