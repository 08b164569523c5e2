/** The sign-in library keeps to the same bounds. */
export const shortestPassword = 10;
export const longestPassword = 128;

export const isPassword = (password: string): boolean =>
  password.length >= shortestPassword && password.length <= longestPassword;

export const isUsername = (username: string): boolean => /^[a-z0-9][a-z0-9._-]{2,29}$/.test(username);
