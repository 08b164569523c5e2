import { HubError, notFound } from '@hub/kit/errors.ts';
import { latestEnd } from './household-case.rules.ts';

export const gridNotFound = (id: string) =>
  notFound({ zh: '本社区的网格', en: 'grid of this community' }, id);
export const householdNotFound = (id: string) => notFound({ zh: '住户', en: 'household' }, id);

/** Says nothing of the address, which is not for an error either. */
export const addressNotMasked = () =>
  new HubError('ADDRESS_NOT_MASKED', {
    zh: '地址须隐去号码。请用 * 代替所有数字，例如“演示路**号”。',
    en: 'The address gives its numbers away. Write * for every digit, as in "演示路**号".',
  });

export const registeredAlready = () =>
  new HubError('REGISTER_NUMBER_TAKEN', {
    zh: '该登记号已被使用。请核对登记簿，换用新的登记号。',
    en: 'This register number is taken. Look it up in the register, and use a new one.',
  });

export const consentToCome = () =>
  new HubError('CONSENT_DAY_TO_COME', {
    zh: '同意日期不能晚于今天。请填写实际同意的日期；尚未同意的请不填。',
    en: 'The day of consent is still to come. Give the day on which they agreed, or leave it out until they do.',
  });

export const ownCase = () =>
  new HubError('OWN_CASE', {
    zh: '不能为自己开立办理事由。请由本社区另一位社区工作者或党支部书记开立。',
    en: 'No one opens a case for themselves. Ask another community worker, or the branch secretary.',
  });

export const badPerson = () =>
  new HubError('BAD_PERSON', {
    zh: '经办人标识无效。请填写其登录身份的标识（见授权名册）。',
    en: 'This is not the id of a person. Give the id they sign in with, as the list of grants has it.',
  });

export const endOutOfRange = (today: string) =>
  new HubError(
    'CASE_END_OUT_OF_RANGE',
    {
      zh: `办理期限应在 ${today} 至 ${latestEnd(today)} 之间。请修改；到期后可重新开立。`,
      en: `A case lasts until a day from ${today} to ${latestEnd(today)}. Correct it; it can be opened anew afterwards.`,
    },
    { from: today, to: latestEnd(today) },
  );

export const caseOpenAlready = () =>
  new HubError('CASE_OPEN_ALREADY', {
    zh: '此人对该住户已有同类的有效事由。如需改期，请先办结原事由。',
    en: 'The person has a live case of this kind with the household. Close that one first to change it.',
  });

export const purposeRequired = () =>
  new HubError('PURPOSE_REQUIRED', {
    zh: '该项受限，须说明用途。请在请求头 x-hub-purpose 中填写您名下的办理事由标识（见 householdCases）。',
    en: 'This is restricted. Name a live case of your own, as householdCases lists them, in the header x-hub-purpose.',
  });

/** The same for a case that is missing, closed, over, another person’s or another household’s. */
export const purposeNotLive = () =>
  new HubError('PURPOSE_NOT_LIVE', {
    zh: '所填用途不是您名下针对该住户的有效办理事由。请查对 householdCases；已到期的请社区工作者重新开立。',
    en: 'The purpose is no live case of your own about this household. Look it up in householdCases, or ask a community worker for a new one.',
  });
