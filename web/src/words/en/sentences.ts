/** Every sentence of the pages. */
export const sentences = {
  'shell.brand': 'Co-building hub',
  'shell.skip': 'Skip to the content',
  'shell.pages': 'Pages',
  'shell.community': 'Community',
  'shell.role': 'Acting as',
  'shell.otherLanguage': '中文',
  'shell.signOut': 'Sign out',

  'page.meeting': 'Meeting board',
  'page.unit': 'Liaison’s desk',
  'page.me': 'My service',
  'page.community': 'Community desk',
  'page.public': 'Public page',
  'page.failed': 'The page did not open.',
  'page.reload': 'Open it again',

  'signIn.title': 'Sign in',
  'signIn.lead': 'Where community, Party branch and resident units work together.',
  'signIn.username': 'User name',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.forgotten': 'If you have forgotten the password, whoever gave you your role can set it anew.',

  'form.required': 'Fill this in.',
  'form.cancel': 'Cancel',
};
