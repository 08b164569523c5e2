/** The check-in code in what was scanned: the kiosk shows the address of this page with the code. */
export function codeIn(text: string): string | undefined {
  const code = URL.canParse(text) ? new URL(text).searchParams.get('code') : text;
  return code && /^\d{6}$/.test(code) ? code : undefined;
}
