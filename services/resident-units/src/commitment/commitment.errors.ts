import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';

export const commitmentNotFound = (id: string) => notFound({ zh: '资源承诺', en: 'commitment' }, id);
export const unitNotFound = (id: string) => notFound({ zh: '单位', en: 'unit' }, id);

const liaison = { zh: '该单位的联络员或负责人', en: 'the liaison or head of the unit' };
const head = { zh: '该单位的负责人', en: 'the head of the unit' };
const worker = { zh: '社区工作者或联席会主任', en: 'a community worker or the chair' };

export const mayNot = {
  pledge: () => forbidden({ zh: '代表该单位认领资源', en: 'pledge for this unit' }, liaison),
  confirm: () => forbidden({ zh: '确认该承诺', en: 'confirm this commitment' }, head),
  closeShort: () => forbidden({ zh: '短交结案', en: 'close this commitment short' }, worker),
  cancel: () => forbidden({ zh: '取消该承诺', en: 'cancel this commitment' }, liaison),
};

export const notAMember = () =>
  new HubError('NOT_A_MEMBER_UNIT', {
    zh: '该单位不是这个社区的共建单位。请先签订共建协议。',
    en: 'This unit does not take part in the community’s co-building. Sign an agreement first.',
  });

export const badQuantity = () =>
  new HubError('BAD_QUANTITY', {
    zh: '数量应大于零,最多三位小数。请更正数量。',
    en: 'A quantity is more than zero and has at most three decimals. Correct it.',
  });

export const dueInThePast = () =>
  new HubError('DUE_IN_THE_PAST', {
    zh: '期限已过。请填写今天或以后的日期。',
    en: 'The day it is due has passed. Give today or a day to come.',
  });
