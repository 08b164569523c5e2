import { HubError } from '@hub/kit/errors.ts';

export const endsBeforeItStarts = () =>
  new HubError('ENDS_BEFORE_IT_STARTS', {
    zh: '到期日须晚于生效日，评审日须在有效期内。请更正日期。',
    en: 'An agreement ends after it starts and is reviewed in between. Correct the days.',
  });

export const badClauseCount = (most: number) =>
  new HubError(
    'BAD_CLAUSE_COUNT',
    {
      zh: `协议应有 1 至 ${most} 条条款。请增减条款。`,
      en: `An agreement has 1 to ${most} clauses. Add or leave out some.`,
    },
    { most },
  );

export const badHash = () =>
  new HubError('BAD_HASH', {
    zh: '校验值应为文件的 SHA-256:64 位小写十六进制。请重新计算。',
    en: 'A document is named by its SHA-256, 64 lower-case hexadecimal digits. Compute it anew.',
  });

export const alreadySigned = () =>
  new HubError('ALREADY_SIGNED', {
    zh: '本方已签署，等待对方签署。',
    en: 'This side has signed already. The other side is to sign.',
  });

export const samePersonSigns = () =>
  new HubError('SAME_PERSON_SIGNS', {
    zh: '您已代表另一方签署。请由本方的另一人签署。',
    en: 'You have signed for the other side. Another person signs for this one.',
  });

export const documentDiffers = (sha256: string) =>
  new HubError(
    'DOCUMENT_DIFFERS',
    {
      zh: '您签署的文件与对方签署的不是同一份。请核对后签署同一份文件。',
      en: 'This is not the document the other side has signed. Compare them, and sign the same one.',
    },
    { sha256 },
  );

export const notYet = (activeFrom: string) =>
  new HubError(
    'AGREEMENT_NOT_YET',
    {
      zh: `协议自 ${activeFrom} 起生效。请在当日或以后启用。`,
      en: `The agreement begins on ${activeFrom}. Activate it then or later.`,
    },
    { activeFrom },
  );

export const isOver = (activeTo: string) =>
  new HubError(
    'AGREEMENT_IS_OVER',
    {
      zh: `协议已于 ${activeTo} 到期。请另行起草。`,
      en: `The agreement ended on ${activeTo}. Draft another one.`,
    },
    { activeTo },
  );

export const stillRuns = (activeTo: string | null) =>
  new HubError(
    'AGREEMENT_STILL_RUNS',
    {
      zh: activeTo
        ? `协议至 ${activeTo} 有效，到期后再登记；如需提前结束，请终止协议。`
        : '协议没有到期日。如需结束，请终止协议。',
      en: activeTo
        ? `The agreement runs until ${activeTo}. Record it afterwards, or terminate it to end it sooner.`
        : 'The agreement has no last day. Terminate it to end it.',
    },
    { activeTo },
  );

export const reviewNotDue = (reviewOn: string) =>
  new HubError(
    'REVIEW_NOT_DUE',
    {
      zh: `评审日为 ${reviewOn}。请在当日或以后列入评审。`,
      en: `It is to be reviewed on ${reviewOn}. Put it up for review then or later.`,
    },
    { reviewOn },
  );

export const alreadyFollowed = (no: string) =>
  new HubError(
    'AGREEMENT_ALREADY_FOLLOWED',
    {
      zh: `该协议已有后续版本 ${no}。请在该版本上继续，或先终止它。`,
      en: `The agreement is followed by ${no} already. Go on with that one, or terminate it first.`,
    },
    { no },
  );
