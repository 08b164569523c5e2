/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 角色: what a person may be in a community, a unit, a party group or for themselves. */
export type Role =
  /** 审计员: auditor. */
  | 'AUDITOR'
  /** 党支部书记: branch secretary. */
  | 'BRANCH_SECRETARY'
  /** 联席会主任: chair of the joint meeting. */
  | 'CHAIR'
  /** 社区工作者: community worker. */
  | 'COMMUNITY_WORKER'
  /** 党小组长: party group leader. */
  | 'GROUP_LEADER'
  /** 在职党员: in-service member. */
  | 'IN_SERVICE_MEMBER'
  /** 联络员: liaison. */
  | 'LIAISON'
  /** 记录员: recorder. */
  | 'RECORDER'
  /** 居民代表: resident representative. */
  | 'RESIDENT_REP'
  /** 街道党工委: street office. */
  | 'STREET_OFFICE'
  /** 单位负责人: unit head. */
  | 'UNIT_HEAD'
  /** 志愿者: volunteer. */
  | 'VOLUNTEER';

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { now: string | null, me: { id: string, username: string, displayName: string, grants: { edges: Array<{ node: { id: string, role: Role, scope: string, inWords: string, community: { id: string, name: string } | null, unit: { id: string, name: string } | null } }> } } | null, communities: Array<{ id: string, name: string }> | null };


export const SessionDocument = {"__meta__":{"hash":"sha256:b8971f6ee8feb2992b32c1556335bd882e504c4769de7661ee2abf8d7b12d7fa"}} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;