import { HubError, notFound } from '@hub/kit/errors.ts';

export const noSuch = {
  Community: (id: string) => notFound({ zh: '社区', en: 'community' }, id),
  Unit: (id: string) => notFound({ zh: '单位', en: 'unit' }, id),
  PartyGroup: (id: string) => notFound({ zh: '党小组', en: 'party group' }, id),
};

export const scopeNotChecked = () =>
  new HubError('SCOPE_NOT_CHECKED', {
    zh: '暂时无法核对所填的社区、单位或党小组是否存在，未作任何更改。请稍后再试。',
    en: 'Whether that community, unit or party group exists cannot be found out just now; nothing was changed. Try again shortly.',
  });

export const overBeforeToday = () =>
  new HubError('GRANT_IN_THE_PAST', {
    zh: '止日已过，授权不会生效。请填写今天或以后的止日。',
    en: 'The last day has passed, so the grant would never hold. Give today or a day to come.',
  });
