import { isRole, type Role } from './actor.ts';
import type { Locale, Sentence } from './errors.ts';

/** The roles in words. */
export const roleWords: Readonly<Record<Role, Sentence>> = {
  CHAIR: { zh: '联席会主任', en: 'chair of the joint meeting' },
  RECORDER: { zh: '记录员', en: 'recorder' },
  BRANCH_SECRETARY: { zh: '党支部书记', en: 'branch secretary' },
  GROUP_LEADER: { zh: '党小组长', en: 'party group leader' },
  COMMUNITY_WORKER: { zh: '社区工作者', en: 'community worker' },
  LIAISON: { zh: '联络员', en: 'liaison' },
  UNIT_HEAD: { zh: '单位负责人', en: 'unit head' },
  IN_SERVICE_MEMBER: { zh: '在职党员', en: 'in-service member' },
  VOLUNTEER: { zh: '志愿者', en: 'volunteer' },
  RESIDENT_REP: { zh: '居民代表', en: 'resident representative' },
  STREET_OFFICE: { zh: '街道党工委', en: 'street office' },
  AUDITOR: { zh: '审计员', en: 'auditor' },
};

/** The kinds of scope in words. */
const kindWords: Readonly<Record<string, Sentence>> = {
  community: { zh: '本社区', en: 'of the community' },
  unit: { zh: '该单位', en: 'of the unit' },
  group: { zh: '该党小组', en: 'of the party group' },
  self: { zh: '本人', en: 'themselves' },
  street: { zh: '街道', en: 'of the street' },
  anywhere: { zh: '任一社区或单位', en: 'of any community or unit' },
};

const wholeWords: Readonly<Record<string, Sentence>> = {
  PUBLIC: { zh: '任何人', en: 'anyone' },
  SIGNED_IN: { zh: '任何已登录人员', en: 'anyone signed in' },
  PERSON: { zh: '本人', en: 'the person themselves' },
  NO_ONE: { zh: '无', en: 'no one' },
};

const actingAs = (role = ''): Sentence =>
  isRole(role) ? roleWords[role] : { zh: '任一身份持有人', en: 'anyone with a role' };

/** Who a rule allows, as a list of roles in words. */
export function inWords(scopes: readonly (readonly string[])[], locale: Locale): string {
  const words = scopes.map(([scope = '']) => {
    const [role, kind] = scope.split('@');
    if (!kind) return wholeWords[scope]?.[locale] ?? scope;
    const [who, whose] = [actingAs(role)[locale], kindWords[kind]?.[locale] ?? kind];
    return locale === 'zh' ? `${whose}${who}` : `${who} ${whose}`;
  });
  return [...new Set(words)].join(locale === 'zh' ? '、' : ', ');
}
