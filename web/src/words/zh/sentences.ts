/** 页面上的每一句话。 */
export const sentences = {
  'shell.brand': '共建共享枢纽',
  'shell.skip': '跳到正文',
  'shell.pages': '页面',
  'shell.community': '社区',
  'shell.role': '当前身份',
  'shell.otherLanguage': 'English',
  'shell.signOut': '退出',

  'page.meeting': '联席会看板',
  'page.unit': '联络员工作台',
  'page.me': '我的服务',
  'page.community': '社区工作台',
  'page.public': '公开页',
  'page.failed': '页面没有打开。',
  'page.reload': '重新打开',

  'signIn.title': '登录',
  'signIn.lead': '社区、党支部与驻区单位在这里一起办事。',
  'signIn.username': '用户名',
  'signIn.password': '密码',
  'signIn.submit': '登录',
  'signIn.forgotten': '忘记密码时,请联系给您授权的人重设。',

  'form.required': '请填写此项。',
  'form.cancel': '取消',
};
