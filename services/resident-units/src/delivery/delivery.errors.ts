import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';

export const deliveryNotFound = (id: string) => notFound({ zh: '交付', en: 'delivery' }, id);

export const mayNot = {
  record: () =>
    forbidden(
      { zh: '登记该承诺的交付', en: 'record a delivery on this commitment' },
      { zh: '该单位的联络员或负责人', en: 'the liaison or head of the unit' },
    ),
  accept: () =>
    forbidden(
      { zh: '验收该交付', en: 'accept this delivery' },
      { zh: '社区工作者或联席会主任', en: 'a community worker or the chair' },
    ),
};

export const moreThanDelivered = (delivered: number) =>
  new HubError(
    'MORE_THAN_DELIVERED',
    {
      zh: `验收数量不能超过交付的 ${delivered}。请更正数量。`,
      en: `No more than the ${delivered} delivered can be accepted. Correct the quantity.`,
    },
    { delivered },
  );

export const deliveryAlreadyAccepted = () =>
  new HubError('DELIVERY_ALREADY_ACCEPTED', {
    zh: '该交付已经验收,不能再次验收。',
    en: 'This delivery has been accepted already; it is accepted once.',
  });
