/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 议题状态: where an item stands. */
export type AgendaItemState =
  /** 已列入: on the agenda. */
  | 'ACCEPTED'
  /** 已议决: a resolution was voted on. */
  | 'DECIDED'
  /** 结转: carried over to the next meeting. */
  | 'DEFERRED'
  /** 讨论中: being discussed. */
  | 'IN_DISCUSSION'
  /** 已通报: taken note of, nothing to decide. */
  | 'NOTED'
  /** 已提出: waits for the chair. */
  | 'PROPOSED'
  /** 已撤回: taken back. */
  | 'WITHDRAWN';

/** 协议状态: where an agreement stands. */
export type AgreementState =
  /** 生效: in force. */
  | 'ACTIVE'
  /** 草拟: being written. */
  | 'DRAFT'
  /** 已到期: no longer in force. */
  | 'EXPIRED'
  /** 协商: being talked over. */
  | 'NEGOTIATING'
  /** 已续签: followed by a new version. */
  | 'RENEWED'
  /** 待评审: in force and due for review. */
  | 'REVIEW_DUE'
  /** 已签: signed, not yet in force. */
  | 'SIGNED'
  /** 已终止: ended before its time. */
  | 'TERMINATED';

/** 出席状态: whether a unit comes, came, or was missing. */
export type AttendanceState =
  /** 无故缺席: missing without a word. */
  | 'ABSENT_UNEXCUSED'
  /** 将出席: says it will come. */
  | 'ACCEPTED'
  /** 已邀请: has not answered. */
  | 'INVITED'
  /** 请假: excused itself. */
  | 'LEAVE'
  /** 出席: is there. */
  | 'PRESENT'
  /** 委托: is spoken for by another unit. */
  | 'PROXY';

/** 预约状态: where a booking, or one occurrence of it, stands. */
export type BookingState =
  /** 已取消: called off. */
  | 'CANCELLED'
  /** 已签到: in use. */
  | 'CHECKED_IN'
  /** 已完成: used and over. */
  | 'COMPLETED'
  /** 已确认: holds its time. */
  | 'CONFIRMED'
  /** 占位: waits for a decision and holds its time. */
  | 'HELD'
  /** 未到: nobody came. */
  | 'NO_SHOW'
  /** 待审: waits for a decision, holds nothing. */
  | 'PENDING'
  /** 未批准: declined. */
  | 'REJECTED'
  /** 已释放: given back by the hub. */
  | 'RELEASED';

/** 承诺状态: how far a promise has come; whether it is overdue follows from its day. */
export type CommitmentState =
  /** 已验收: all of it is accepted by the community. */
  | 'ACCEPTED'
  /** 已取消: withdrawn. */
  | 'CANCELLED'
  /** 短交结案: accepted with less than was promised. */
  | 'CLOSED_SHORT'
  /** 已承诺: bound by the head of the unit. */
  | 'COMMITTED'
  /** 已交付: all of it is there, by the unit’s word. */
  | 'DELIVERED'
  /** 部分交付: some of it is there. */
  | 'PART_DELIVERED'
  /** 意向: said by the liaison, not yet bound. */
  | 'PLEDGED'
  /** 已排期: its delivery is planned. */
  | 'SCHEDULED';

/** 督办状态: where a follow-up stands; whether it is overdue follows from its day. */
export type FollowUpState =
  /** 已取消: no longer asked for. */
  | 'CANCELLED'
  /** 已完成: done. */
  | 'DONE'
  /** 进行中: progress was reported. */
  | 'IN_PROGRESS'
  /** 未开始: nothing reported yet. */
  | 'OPEN';

/** 会议状态: where a joint meeting stands. */
export type MeetingState =
  /** 已散会: the session is over. */
  | 'ADJOURNED'
  /** 议程已定: the agenda no longer changes. */
  | 'AGENDA_FROZEN'
  /** 征集议题: items are proposed and ordered. */
  | 'AGENDA_OPEN'
  /** 已取消: not held. */
  | 'CANCELLED'
  /** 已办结: minutes agreed, open items carried over. */
  | 'CLOSED'
  /** 已通知: the notice has gone out. */
  | 'CONVENED'
  /** 筹备: being prepared. */
  | 'DRAFT'
  /** 进行中: the meeting is being held. */
  | 'IN_SESSION'
  /** 纪要审阅: the minutes are being read. */
  | 'MINUTES_REVIEW';

/** 需求状态: how far a need has come. */
export type NeedState =
  /** 草拟: not yet published. */
  | 'DRAFT'
  /** 已满足: answered. */
  | 'FULFILLED'
  /** 实施中: being answered. */
  | 'IN_PROJECT'
  /** 已认领: someone has promised to answer it. */
  | 'MATCHED'
  /** 待认领: waits for someone to answer it. */
  | 'OPEN'
  /** 已撤销: no longer asked for. */
  | 'WITHDRAWN';

/** 资源状态: whether an offer can be taken up. */
export type OfferState =
  /** 关闭: no longer offered. */
  | 'CLOSED'
  /** 草拟: not yet offered. */
  | 'DRAFT'
  /** 开放: can be taken up. */
  | 'OPEN'
  /** 暂停: not for the moment. */
  | 'SUSPENDED';

/** 报到状态: where a member’s report to a community stands. */
export type ReportState =
  /** 有效: the member serves here. */
  | 'ACTIVE'
  /** 已结束: no longer reports. */
  | 'ENDED'
  /** 已接收: received, with a receipt to the unit. */
  | 'RECEIVED'
  /** 已提交: handed in. */
  | 'SUBMITTED'
  /** 暂停: not serving for a time. */
  | 'SUSPENDED'
  /** 已转出: reports to another community. */
  | 'TRANSFERRED';

/** 决议状态: where a resolution stands. */
export type ResolutionState =
  /** 已通过: adopted; its text no longer changes. */
  | 'ADOPTED'
  /** 已完成: carried out. */
  | 'COMPLETED'
  /** 草案: being worded. */
  | 'DRAFT'
  /** 执行中: being carried out. */
  | 'IN_EXECUTION'
  /** 付表决: being voted on. */
  | 'PUT_TO_VOTE'
  /** 未通过: voted down. */
  | 'REJECTED'
  /** 待检查: its execution is to be looked at. */
  | 'REVIEW_DUE'
  /** 已被取代: another resolution took its place. */
  | 'SUPERSEDED';

/** 资源类别: what kind of thing is offered or promised. */
export type ResourceKind =
  /** 专业: knowledge and skill. */
  | 'EXPERTISE'
  /** 资金: money. */
  | 'FUNDS'
  /** 物资: goods. */
  | 'GOODS'
  /** 信息: information. */
  | 'INFORMATION'
  /** 岗位: vacancies. */
  | 'JOBS'
  /** 人力: people’s time. */
  | 'LABOUR'
  /** 场地: the use of a place. */
  | 'VENUE';

/** 服务类别: what kind of service a need, an offer, a skill or an activity is about. */
export type ServiceCategory =
  /** 文化: festivals, dance and song. */
  | 'CULTURE'
  /** 教育: lessons and lectures. */
  | 'EDUCATION'
  /** 助老: visits and help for the old. */
  | 'ELDERLY_CARE'
  /** 就业: jobs and training. */
  | 'EMPLOYMENT'
  /** 环保: protection of the environment. */
  | 'ENVIRONMENT'
  /** 绿化: trees, plants and pests. */
  | 'GREENING'
  /** 帮困: help for households in hardship. */
  | 'HARDSHIP_AID'
  /** 健康: health and first aid. */
  | 'HEALTH'
  /** 普法: law and mediation. */
  | 'LEGAL_AID'
  /** 其他: anything else. */
  | 'OTHER'
  /** 维修: repairs and equipment. */
  | 'REPAIR'
  /** 平安: patrols and prevention. */
  | 'SAFETY'
  /** 环卫: rubbish and clean corners. */
  | 'SANITATION';

/** 报名状态: where a member’s sign-up for a shift stands. */
export type SignupState =
  /** 已取消: took it back. */
  | 'CANCELLED'
  /** 已签到: is serving. */
  | 'CHECKED_IN'
  /** 已签退: has served. */
  | 'CHECKED_OUT'
  /** 未到: did not come. */
  | 'NO_SHOW'
  /** 已报名: has a seat. */
  | 'SIGNED_UP'
  /** 候补: waits for a seat. */
  | 'WAITLISTED';

export type ChairDashboardQueryVariables = Exact<{
  community: string | number;
  quarter: string;
  from: string;
  to: string;
}>;


export type ChairDashboardQuery = { jointMeetingAgenda: { no: string, state: MeetingState, startsAt: string | null, projectedEnd: string | null, agendaDeadline: string | null, quorum: { required: number, present: number, met: boolean } | null, venueBooking: { state: BookingState, facility: { name: string, capacity: number | null, providerUnit: { name: string } | null, lendingTerms: { suspended: boolean } | null } | null } | null, attendances: Array<{ state: AttendanceState, unit: { name: string, liaison: { displayName: string } | null } | null }>, agenda: Array<{ number: string | null, title: string, state: AgendaItemState, durationMinutes: number | null, proposedBy: { name: string } | null, carriedFrom: { number: string | null } | null, subjects: Array<
        | { __typename: 'Agreement', no: string, agreementState: AgreementState, unit: { name: string } | null }
        | { __typename: 'Commitment', no: string, overdue: boolean, dueOn: string, commitmentState: CommitmentState, unit: { name: string } | null, need: { title: string } | null }
        | { __typename: 'Facility', name: string }
        | { __typename: 'Need', title: string, quantityCommitted: number | null, needState: NeedState, matchingOffers: Array<{ title: string, unit: { name: string } | null }> | null }
        | { __typename: 'Resolution', no: string, fulfilment: number | null, resolutionState: ResolutionState }
        | { __typename: 'ServiceActivity', title: string, approvedHours: number | null }
       | null> | null }>, carriedOver: Array<{ number: string | null, title: string, carriedTimes: number }>, commitmentsDue: Array<{ no: string, title: string, state: CommitmentState, overdue: boolean, dueOn: string, unit: { name: string } | null, need: { title: string } | null, resolution: { no: string } | null }> | null, openNeeds: Array<{ title: string, priority: number, neededBy: string | null }> | null, resolutions: Array<{ no: string }> } | null, resolutions: { edges: Array<{ node: { no: string, state: ResolutionState, reviewOn: string | null, fulfilment: number | null, votes: { passed: boolean } | null, followUps: Array<{ title: string, state: FollowUpState, overdue: boolean, dueOn: string, progress: number, ownerUnit: { name: string } | null }>, bookings: Array<{ title: string, state: BookingState }> | null, commitments: Array<{ state: CommitmentState, quantity: number | null, quantityAccepted: number | null }> | null } }> } | null, resourceCommitments: { pledged: number, committed: number, delivered: number, accepted: number, overdue: number, moneyCommittedFen: number, moneyDeliveredFen: number, inKindFen: number, asOf: string } | null, community: { name: string, households: number | null, population: number | null, partyOrganization: { registeredCount: number | null, managedCount: number | null, votingEligibleCount: number | null } | null, reportStats: { reported: number, active: number, approvedHoursYtd: number, onTarget: number } | null } | null, facilityBookings: Array<{ facility: { name: string }, occurrences: Array<{ startsAt: string, endsAt: string, state: BookingState, booking: { title: string, requesterUnit: { name: string } | null } | null }> }> | null };

export type LiaisonDashboardQueryVariables = Exact<{
  community: string | number;
  quarterStart: string;
  quarterEnd: string;
  from: string;
  to: string;
}>;


export type LiaisonDashboardQuery = { myUnit: { name: string, liaison: { displayName: string, fromDay: string } | null, agreements: { edges: Array<{ node: { no: string, state: AgreementState, activeTo: string | null, reviewOn: string | null, community: { name: string } | null, clauses: Array<{ no: number, text: string, commitments: Array<{ no: string, state: CommitmentState }> }> } }> }, commitments: { edges: Array<{ node: { no: string, title: string, state: CommitmentState, overdue: boolean, dueOn: string, quantity: number | null, quantityDelivered: number | null, quantityAccepted: number | null, need: { title: string, community: { name: string } | null } | null, resolution: { no: string, meeting: { quarter: string } | null } | null, deliveredAssets: Array<{ name: string, usageHours: number | null }> | null } }> }, followUps: { edges: Array<{ node: { title: string, dueOn: string, overdue: boolean, state: FollowUpState, progress: number } }> } | null, attendance: { edges: Array<{ node: { state: AttendanceState, checkedInAt: string | null, meeting: { no: string, quarter: string } | null } }> } | null, lentFacilities: Array<{ name: string, lendingTerms: { windows: Array<string>, suspended: boolean } | null, calendar: { occurrences: Array<{ startsAt: string, endsAt: string, state: BookingState, booking: { title: string, purpose:
              | { __typename: 'JointMeeting', no: string, quarter: string }
              | { __typename: 'ServiceActivity', title: string, approvedHours: number | null }
             | null } | null }> } }> | null, bookings: { edges: Array<{ node: { title: string, state: BookingState, facility: { name: string } | null } }> } | null, offers: { edges: Array<{ node: { title: string, state: OfferState, kind: ResourceKind } }> } } | null, needs: { edges: Array<{ node: { id: string, title: string, neededBy: string | null, quantity: number | null, unitOfMeasure: string | null, quantityCommitted: number | null, matchingOffers: Array<{ title: string, unit: { name: string } | null }> | null } }> } | null };

export type MemberDashboardQueryVariables = Exact<{
  year: number;
}>;


export type MemberDashboardQuery = { me: { inServiceMember: { displayName: string, skills: Array<ServiceCategory>, unit: { name: string } | null, reports: Array<{ state: ReportState, receiptNo: string | null, nextReportDue: string | null, community: { name: string } | null }>, hours: { approvedHours: number, pendingHours: number, targetHours: number }, signups: { edges: Array<{ node: { state: SignupState, waitlistPosition: number | null, shift: { startsAt: string, endsAt: string, place: string | null, activity: { title: string, community: { name: string } | null, booking: { facility: { name: string } | null } | null } | null } | null } }> }, recommendedShifts: Array<{ startsAt: string, endsAt: string, inServiceFree: number | null, activity: { title: string, category: ServiceCategory } | null }> | null, entries: { edges: Array<{ node: { minutes: number, reason: string | null, shift: { activity: { title: string } | null } | null } }> } } | null } | null };


export const ChairDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChairDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"community"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointMeetingAgenda"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}},{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"projectedEnd"}},{"kind":"Field","name":{"kind":"Name","value":"agendaDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}},{"kind":"Field","name":{"kind":"Name","value":"venueBooking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"providerUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lendingTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspended"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"liaison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenda"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carriedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Need"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"needState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"quantityCommitted"}},{"kind":"Field","name":{"kind":"Name","value":"matchingOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","alias":{"kind":"Name","value":"commitmentState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Facility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Resolution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","alias":{"kind":"Name","value":"resolutionState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"approvedHours"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","alias":{"kind":"Name","value":"agreementState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"carriedOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"carriedTimes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openNeeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"neededBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"quantityAccepted"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceCommitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}},{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pledged"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"moneyCommittedFen"}},{"kind":"Field","name":{"kind":"Name","value":"moneyDeliveredFen"}},{"kind":"Field","name":{"kind":"Name","value":"inKindFen"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"community"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"partyOrganization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registeredCount"}},{"kind":"Field","name":{"kind":"Name","value":"managedCount"}},{"kind":"Field","name":{"kind":"Name","value":"votingEligibleCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportStats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"approvedHoursYtd"}},{"kind":"Field","name":{"kind":"Name","value":"onTarget"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facilityBookings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"requesterUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChairDashboardQuery, ChairDashboardQueryVariables>;
export const LiaisonDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LiaisonDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"community"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarterStart"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarterEnd"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"liaison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"activeTo"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"quantityDelivered"}},{"kind":"Field","name":{"kind":"Name","value":"quantityAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarter"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAssets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"usageHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarterStart"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarterEnd"}}}]}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checkedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lentFacilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lendingTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"windows"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JointMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceActivity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"approvedHours"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"communityId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"community"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"OPEN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"neededBy"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"quantityCommitted"}},{"kind":"Field","name":{"kind":"Name","value":"matchingOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LiaisonDashboardQuery, LiaisonDashboardQueryVariables>;
export const MemberDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inServiceMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"skills"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"nextReportDue"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvedHours"}},{"kind":"Field","name":{"kind":"Name","value":"pendingHours"}},{"kind":"Field","name":{"kind":"Name","value":"targetHours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"shift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedShifts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"inServiceFree"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"DISPUTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"shift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberDashboardQuery, MemberDashboardQueryVariables>;