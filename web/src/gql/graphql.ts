/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 验收交付: how much of a delivery the community accepts. */
export type AcceptDeliveryInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 交付: the delivery. */
  deliveryId: string | number;
  /** 验收说明: why not all of it, for example. */
  note?: string | null | undefined;
  /** 验收数量: no more than was delivered. */
  quantity: number;
};

/** 活动状态: how far an activity has come. */
export type ActivityState =
  /** 已结束: over. */
  | 'DONE'
  /** 报名中: open for sign-up. */
  | 'OPEN'
  /** 策划: being planned. */
  | 'PLANNED'
  /** 已总结: over and reported on. */
  | 'REPORTED'
  /** 进行中: being held. */
  | 'RUNNING';

/** 通过决议: the vote on a resolution, and what follows from it. */
export type AdoptResolutionInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 督办事项: what it asks of whom, if it is adopted. */
  followUps?: Array<FollowUpInput> | null | undefined;
  /** 决议: the resolution. */
  resolutionId: string | number;
  /** 检查日期: when its execution is to be looked at. */
  reviewOn?: string | null | undefined;
  /** 表决: how the units voted. */
  vote: VoteInput;
};

/** 议题操作: which item. */
export type AgendaItemInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 议题: the item. */
  itemId: string | number;
};

/** 议题类别: what the meeting is to do with an item (讨论研究工作计划、检查落实情况、解决重要问题). */
export type AgendaItemKind =
  /** 检查: see how earlier resolutions were carried out. */
  | 'INSPECTION'
  /** 通报: take note. */
  | 'NOTICE'
  /** 计划: discuss a plan of work. */
  | 'PLAN'
  /** 问题: solve a question of co-building. */
  | 'PROBLEM';

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

/** 议题对象: what the item is about. */
export type AgendaSubjectInput = {
  /** 标识: its id. */
  id: string | number;
  /** 类别: what kind of thing. */
  kind: AgendaSubjectKind;
};

/** 议题对象类别: what kind of thing an item is about. */
export type AgendaSubjectKind =
  /** 共建协议: an agreement. */
  | 'AGREEMENT'
  /** 资源承诺: a commitment of a unit. */
  | 'COMMITMENT'
  /** 场地: a facility. */
  | 'FACILITY'
  /** 需求: a need of the community. */
  | 'NEED'
  /** 决议: an earlier resolution. */
  | 'RESOLUTION'
  /** 服务活动: an activity. */
  | 'SERVICE_ACTIVITY';

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

/** 用途: what the booking serves. */
export type BookingPurposeInput = {
  /** 标识: its id. */
  id: string | number;
  /** 类别: what kind of thing. */
  kind: BookingPurposeKind;
};

/** 用途类别: what kind of thing a booking serves. */
export type BookingPurposeKind =
  /** 党建联席会: a joint meeting. */
  | 'JOINT_MEETING'
  /** 服务活动: an activity. */
  | 'SERVICE_ACTIVITY';

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

/** 取消预约: call a booking off. */
export type CancelBookingInput = {
  /** 预约: the booking. */
  bookingId: string | number;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 原因: why; needed by whoever did not ask for it themselves. */
  reason?: string | null | undefined;
};

/** 签到: on which sign-up, and how one knows to be there. */
export type CheckInInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 签到码: the six digits shown where the shift is served. */
  code: string;
  /** 报名: the sign-up. */
  signupId: string | number;
};

/** 签退: on which sign-up, and when. */
export type CheckOutInput = {
  /** 签退时间: when they left, if it is told later, as by a phone without a network; else it is now. */
  at?: string | null | undefined;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 报名: the sign-up. */
  signupId: string | number;
};

/** 认领需求: what a unit would give for a need; several units may claim parts of one. */
export type ClaimNeedInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 社区: the community it promises to. */
  communityId: string | number;
  /** 期限: by which day. */
  dueOn: string;
  /** 资源类别: what kind of thing. */
  kind: ResourceKind;
  /** 需求: the need. */
  needId: string | number;
  /** 数量: how much, in its unit of measure. */
  quantity: number;
  /** 内容: what is promised, in words. */
  title: string;
  /** 单位: the unit that promises. */
  unitId: string | number;
  /** 计量单位: what the quantity counts; 元 for money. */
  unitOfMeasure: string;
  /** 金额: what it is worth; for money it follows from the quantity and may be left out. */
  valueFen?: number | null | undefined;
};

/** 承诺操作: which commitment. */
export type CommitmentInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 资源承诺: the commitment. */
  commitmentId: string | number;
};

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

/** 创建访问令牌: for a program of a unit. */
export type CreateAccessTokenInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 社区: in which community it acts. */
  communityId: string | number;
  /** 有效天数: after how many days it stops working, 1 to 366. */
  lifeDays?: number;
  /** 名称: what it is for. */
  name: string;
  /** 单位: whose program it is. */
  unitId: string | number;
};

/** 预约审批: approve a request, or decline it with a reason. */
export type DecideBookingInput = {
  /** 批准: true approves, false declines. */
  approve: boolean;
  /** 预约: the booking. */
  bookingId: string | number;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 意见: the reason, shown to whoever asked; needed to decline. */
  reason?: string | null | undefined;
};

/** 提出异议: ask for the correction of one’s hours. */
export type DisputeHoursInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 时长记录: the entry. */
  entryId: string | number;
  /** 理由: what is wrong with it. */
  reason: string;
};

/** 起草决议: a text for the meeting to vote on. */
export type DraftResolutionInput = {
  /** 议题: the agenda item it is to decide. */
  agendaItemId: string | number;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 正文: its text. */
  text: string;
};

/** 场地类别: what kind of place it is. */
export type FacilityKind =
  /** 厅堂: a lecture or assembly hall. */
  | 'HALL'
  /** 室外场地: a square, court or sports ground. */
  | 'OUTDOOR'
  /** 停车位: numbered parking spaces. */
  | 'PARKING'
  /** 房间: a meeting or activity room. */
  | 'ROOM'
  /** 服务驿站: a service station. */
  | 'STATION';

/** 督办事项: something the resolution asks for. */
export type FollowUpInput = {
  /** 期限: by which day. */
  dueOn: string;
  /** 责任单位: who is to do it; left out when the community is. */
  ownerUnitId?: string | number | null | undefined;
  /** 事项: what is to be done. */
  title: string;
};

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

/** 时长状态: where a record of hours stands. */
export type HourState =
  /** 已调整: counts with other minutes than recorded. */
  | 'ADJUSTED'
  /** 已认定: counts. */
  | 'APPROVED'
  /** 有异议: the member disagrees. */
  | 'DISPUTED'
  /** 待审核: waits for review. */
  | 'PENDING_REVIEW'
  /** 已记录: written down. */
  | 'RECORDED'
  /** 不予认定: does not count. */
  | 'REJECTED'
  /** 已作废: taken out of the books. */
  | 'VOIDED';

/** 表决规则: which share of the units entitled must agree. */
export type MajorityRule =
  /** 五分之四: at least four fifths. */
  | 'FOUR_FIFTHS'
  /** 过半数: more than half. */
  | 'SIMPLE'
  /** 三分之二: at least two thirds. */
  | 'TWO_THIRDS';

/** 登记出席: whether a member unit comes, is there, or is missing. */
export type MarkAttendanceInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 联席会: the joint meeting. */
  meetingId: string | number;
  /** 受托单位: for PROXY, the member unit that speaks for it. */
  proxyUnitId?: string | number | null | undefined;
  /** 代表: who comes for the unit. */
  representativeName?: string | null | undefined;
  /** 状态: what to mark. */
  state: AttendanceState;
  /** 单位: the member unit. */
  unitId: string | number;
};

/** 联席会操作: which joint meeting to move on. */
export type MeetingInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 联席会: the joint meeting. */
  meetingId: string | number;
};

/** 会议类别: the quarter’s regular meeting, or one called besides. */
export type MeetingKind =
  /** 临时会议: called besides, for what cannot wait. */
  | 'EXTRAORDINARY'
  /** 例会: the regular meeting of its quarter. */
  | 'REGULAR';

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

/** 移动议题: where in the agenda the item goes. */
export type MoveAgendaItemInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 议题: the item. */
  itemId: string | number;
  /** 上级议题: the item it becomes a part of; none puts it on the top level. */
  parentId?: string | number | null | undefined;
  /** 位置: its place among the items of the same parent, from 1. */
  position: number;
  /** 原编号: the number it had when the mover looked; if it has been moved since, it stays where it is. */
  seenAs?: string | null | undefined;
};

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

/** 资源意向: what a unit would give. */
export type PledgeCommitmentInput = {
  /** 条款: the clause of an agreement that it keeps. */
  clauseId?: string | number | null | undefined;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 社区: the community it promises to. */
  communityId: string | number;
  /** 期限: by which day. */
  dueOn: string;
  /** 资源类别: what kind of thing. */
  kind: ResourceKind;
  /** 数量: how much, in its unit of measure. */
  quantity: number;
  /** 决议: the resolution it carries out. */
  resolutionId?: string | number | null | undefined;
  /** 内容: what is promised, in words. */
  title: string;
  /** 单位: the unit that promises. */
  unitId: string | number;
  /** 计量单位: what the quantity counts; 元 for money. */
  unitOfMeasure: string;
  /** 金额: what it is worth; for money it follows from the quantity and may be left out. */
  valueFen?: number | null | undefined;
};

/** 提出议题: what the joint meeting should talk about. */
export type ProposeAgendaItemInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 预计分钟: how long it should take. */
  durationMinutes?: number | null | undefined;
  /** 类别: what the meeting is to do with it. */
  kind: AgendaItemKind;
  /** 联席会: the joint meeting. */
  meetingId: string | number;
  /** 上级议题: the item it is a part of. */
  parentId?: string | number | null | undefined;
  /** 议题对象: what it is about, in whichever graph. */
  subjects?: Array<AgendaSubjectInput> | null | undefined;
  /** 标题: what it is about, in words. */
  title: string;
  /** 提出单位: the member unit that proposes; left out when the community does. */
  unitId?: string | number | null | undefined;
};

/** 登记交付: what the unit has delivered. */
export type RecordDeliveryInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 资源承诺: the commitment. */
  commitmentId: string | number;
  /** 说明: what was delivered, in words. */
  note?: string | null | undefined;
  /** 数量: how much, in the commitment’s unit of measure. */
  quantity: number;
  /** 金额: what it is worth; for money it follows from the quantity and may be left out. */
  valueFen?: number | null | undefined;
};

/** 汇报督办: how far a follow-up has come. */
export type ReportFollowUpInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 督办事项: the follow-up. */
  followUpId: string | number;
  /** 说明: what was done. */
  note?: string | null | undefined;
  /** 进度: 0 to 100 percent; 100 finishes it. */
  progress: number;
};

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

/** 预约申请: a facility, a time, and what for. */
export type RequestBookingInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 结束: when use ends. */
  endsAt: string;
  /** 场地: the facility. */
  facilityId: string | number;
  /** 人数: how many people are expected. */
  headcount?: number | null | undefined;
  /** 用途: the meeting or activity it serves. */
  purpose?: BookingPurposeInput | null | undefined;
  /** 重复规则: an RFC 5545 RRULE by days, weeks, months or years, with COUNT or UNTIL, at most 60 times; its first use is the one asked for. */
  recurrence?: string | null | undefined;
  /** 申请单位: the unit that books; left out when the community does. */
  requesterUnitId?: string | number | null | undefined;
  /** 决议: the resolution it carries out. */
  resolutionId?: string | number | null | undefined;
  /** 开始: when use begins. */
  startsAt: string;
  /** 事由: what it is for, in words. */
  title: string;
};

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

/** 审核时长: approve, adjust or reject. */
export type ReviewHoursInput = {
  /** 认定: true lets it count, false rejects it. */
  approve: boolean;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 时长记录: the entry. */
  entryId: string | number;
  /** 认定分钟: when other minutes are to count than recorded. */
  minutes?: number | null | undefined;
  /** 说明: the reason, shown to the member; needed to adjust or reject. */
  reason?: string | null | undefined;
};

/** 吊销访问令牌: from now on it is refused. */
export type RevokeAccessTokenInput = {
  /** 访问令牌: which one. */
  accessTokenId: string | number;
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
};

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

/** 班次操作: which shift. */
export type ShiftInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 班次: the shift. */
  shiftId: string | number;
};

/** 报名操作: which sign-up. */
export type SignupInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 报名: the sign-up. */
  signupId: string | number;
};

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

/** 退回交付: which delivery the community does not accept at all. */
export type TurnDownDeliveryInput = {
  /** 请求标识: chosen by the caller, once per intended write; a repeat gets the first answer and writes nothing. */
  clientMutationId: string | number;
  /** 交付: the delivery. */
  deliveryId: string | number;
  /** 原因: why. */
  reason: string;
};

/** 表决: how the units voted. */
export type VoteInput = {
  /** 弃权: units that abstain. */
  abstain: number;
  /** 表决规则: which majority it takes. */
  method: MajorityRule;
  /** 反对: units that do not. */
  no: number;
  /** 赞成: units that agree. */
  yes: number;
};

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { now: string | null, me: { id: string, username: string, displayName: string, grants: { edges: Array<{ node: { id: string, role: Role, scope: string, inWords: string, community: { id: string, name: string } | null, unit: { id: string, name: string } | null } }> } } | null, communities: Array<{ id: string, name: string }> | null };

export type CommunityPageQueryVariables = Exact<{
  community: string | number;
  quarter: string;
  from: string;
  to: string;
  shiftsTo: string;
}>;


export type CommunityPageQuery = { community: { id: string, name: string, facilities: Array<{ id: string, name: string, bookable: boolean }>, needs: { edges: Array<{ node: { id: string, title: string, category: ServiceCategory, state: NeedState, quantity: number | null, quantityPledged: number | null, quantityCommitted: number | null, quantityFulfilled: number | null, unitOfMeasure: string | null, neededBy: string | null } }> }, bookings: { edges: Array<{ node: { id: string, title: string, headcount: number | null, recurrence: string | null, facility: { id: string, name: string, providerUnit: { id: string, name: string } | null } | null, requesterUnit: { id: string, name: string } | null, occurrences: Array<{ id: string, startsAt: string, endsAt: string }> } }> }, toReview: { edges: Array<{ node: { id: string, startedAt: string, endedAt: string, minutes: number, state: HourState, reason: string | null, member: { id: string, displayName: string } | null, shift: { id: string, activity: { id: string, title: string } | null } | null } }> } | null, disputed: { edges: Array<{ node: { id: string, startedAt: string, endedAt: string, minutes: number, state: HourState, reason: string | null, member: { id: string, displayName: string } | null, shift: { id: string, activity: { id: string, title: string } | null } | null } }> } | null } | null, facilityBookings: Array<{ facility: { id: string, name: string }, occurrences: Array<{ id: string, startsAt: string, endsAt: string, state: BookingState, booking: { id: string, title: string, requesterUnit: { id: string, name: string } | null } | null }> }> | null, openShifts: Array<{ id: string, startsAt: string, endsAt: string, place: string | null, inServiceCapacity: number | null, inServiceSignups: number | null, activity: { id: string, title: string } | null, signups: { edges: Array<{ node: { id: string, state: SignupState, member: { id: string, displayName: string } | null } }> } | null }> | null, resourceCommitments: { partDelivered: { edges: Array<{ node: { id: string, no: string, kind: ResourceKind, title: string, unitOfMeasure: string, unit: { id: string, name: string } | null, deliveries: Array<{ id: string, at: string, quantity: number, valueFen: number | null, attestedBy: string, note: string | null, acceptedAt: string | null }> } }> }, delivered: { edges: Array<{ node: { id: string, no: string, kind: ResourceKind, title: string, unitOfMeasure: string, unit: { id: string, name: string } | null, deliveries: Array<{ id: string, at: string, quantity: number, valueFen: number | null, attestedBy: string, note: string | null, acceptedAt: string | null }> } }> } } | null };

export type ReviewedEntryFragment = { id: string, startedAt: string, endedAt: string, minutes: number, state: HourState, reason: string | null, member: { id: string, displayName: string } | null, shift: { id: string, activity: { id: string, title: string } | null } | null };

export type DeliveredCommitmentFragment = { id: string, no: string, kind: ResourceKind, title: string, unitOfMeasure: string, unit: { id: string, name: string } | null, deliveries: Array<{ id: string, at: string, quantity: number, valueFen: number | null, attestedBy: string, note: string | null, acceptedAt: string | null }> };

export type ShiftCodesQueryVariables = Exact<{
  activity: string | number;
}>;


export type ShiftCodesQuery = { serviceActivity: { id: string, shifts: Array<{ id: string, checkInCode: string | null }> } | null };

export type AcceptDeliveryMutationVariables = Exact<{
  input: AcceptDeliveryInput;
}>;


export type AcceptDeliveryMutation = { acceptDelivery: { id: string, state: CommitmentState } | null };

export type TurnDownDeliveryMutationVariables = Exact<{
  input: TurnDownDeliveryInput;
}>;


export type TurnDownDeliveryMutation = { turnDownDelivery: { id: string, state: CommitmentState } | null };

export type ReviewHoursMutationVariables = Exact<{
  input: ReviewHoursInput;
}>;


export type ReviewHoursMutation = { reviewHours: { id: string, state: HourState } | null };

export type MarkNoShowMutationVariables = Exact<{
  input: SignupInput;
}>;


export type MarkNoShowMutation = { markNoShow: { id: string, state: SignupState } | null };

export type MePageQueryVariables = Exact<{
  year: number;
}>;


export type MePageQuery = { me: { id: string, inServiceMember: { id: string, displayName: string, skills: Array<ServiceCategory>, unit: { id: string, name: string } | null, reports: Array<{ id: string, state: ReportState, receiptNo: string | null, nextReportDue: string | null, overdue: boolean, community: { id: string, name: string } | null }>, hours: { approvedHours: number, pendingHours: number, targetHours: number }, signups: { edges: Array<{ node: { id: string, state: SignupState, waitlistPosition: number | null, checkedInAt: string | null, checkedOutAt: string | null, hourEntry: { id: string, minutes: number, state: HourState } | null, shift: { id: string, startsAt: string, endsAt: string, place: string | null, activity: { id: string, title: string, booking: { id: string, facility: { id: string, name: string } | null } | null } | null } | null } }> }, recommendedShifts: Array<{ id: string, startsAt: string, endsAt: string, place: string | null, inServiceFree: number | null, activity: { id: string, title: string, category: ServiceCategory } | null }> | null, entries: { edges: Array<{ node: { id: string, startedAt: string, minutes: number, state: HourState, reason: string | null, shift: { id: string, activity: { id: string, title: string } | null } | null } }> } } | null } | null };

export type HubNowQueryVariables = Exact<{ [key: string]: never; }>;


export type HubNowQuery = { now: string | null, me: { id: string } | null };

export type SignUpForShiftMutationVariables = Exact<{
  input: ShiftInput;
}>;


export type SignUpForShiftMutation = { signUpForShift: { id: string, state: SignupState } | null };

export type CancelSignupMutationVariables = Exact<{
  input: SignupInput;
}>;


export type CancelSignupMutation = { cancelSignup: { id: string, state: SignupState } | null };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { checkIn: { id: string, state: SignupState } | null };

export type CheckOutMutationVariables = Exact<{
  input: CheckOutInput;
}>;


export type CheckOutMutation = { checkOut: { id: string, state: SignupState, hourEntry: { id: string, minutes: number } | null } | null };

export type DisputeHoursMutationVariables = Exact<{
  input: DisputeHoursInput;
}>;


export type DisputeHoursMutation = { disputeHours: { id: string, state: HourState } | null };

export type MeetingPageQueryVariables = Exact<{
  community: string | number;
  quarter: string;
  from: string;
  to: string;
}>;


export type MeetingPageQuery = { jointMeetingAgenda: { id: string, no: string, quarter: string, kind: MeetingKind, state: MeetingState, startsAt: string | null, endsAt: string | null, agendaDeadline: string | null, projectedEnd: string | null, chairName: string | null, quorum: { required: number, present: number, met: boolean } | null, venueBooking: { id: string, state: BookingState, facility: { id: string, name: string, capacity: number | null, providerUnit: { id: string, name: string } | null, lendingTerms: { id: string, suspended: boolean } | null } | null } | null, attendances: Array<{ id: string, state: AttendanceState, representativeName: string | null, proxy: { id: string, name: string } | null, unit: { id: string, name: string, liaison: { id: string, displayName: string } | null } | null }>, agenda: Array<{ id: string, number: string | null, title: string, kind: AgendaItemKind, state: AgendaItemState, durationMinutes: number | null, carriedTimes: number, parent: { id: string } | null, proposedBy: { id: string, name: string } | null, resolution: { id: string, no: string, text: string, state: ResolutionState } | null, subjects: Array<
        | { __typename: 'Agreement', id: string, agreementNo: string, agreementState: AgreementState, unit: { id: string, name: string } | null }
        | { __typename: 'Commitment', id: string, overdue: boolean, dueOn: string, commitmentNo: string, commitmentTitle: string, commitmentState: CommitmentState, unit: { id: string, name: string } | null }
        | { __typename: 'Facility', id: string, name: string }
        | { __typename: 'Need', id: string, unitOfMeasure: string | null, quantityCommitted: number | null, needTitle: string, needState: NeedState, needQuantity: number | null, matchingOffers: Array<{ id: string, title: string, unit: { id: string, name: string } | null }> | null }
        | { __typename: 'Resolution', id: string, fulfilment: number | null, resolutionNo: string, resolutionState: ResolutionState }
        | { __typename: 'ServiceActivity', id: string, approvedHours: number | null, activityTitle: string }
       | null> | null }>, carriedOver: Array<{ id: string, number: string | null, title: string, carriedTimes: number }>, commitmentsDue: Array<{ id: string, no: string, title: string, state: CommitmentState, overdue: boolean, dueOn: string, unit: { id: string, name: string } | null, need: { id: string, title: string } | null, resolution: { id: string, no: string } | null }> | null, openNeeds: Array<{ id: string, title: string, priority: number, neededBy: string | null }> | null } | null, resolutions: { edges: Array<{ node: { id: string, no: string, text: string, state: ResolutionState, reviewOn: string | null, fulfilment: number | null, bookings: Array<{ id: string }> | null, commitments: Array<{ id: string }> | null, followUps: Array<{ id: string, title: string, state: FollowUpState, overdue: boolean, dueOn: string, progress: number, lastReport: string | null, ownerUnit: { id: string, name: string } | null }> } }> } | null, resourceCommitments: { pledged: number, committed: number, delivered: number, accepted: number, overdue: number, moneyCommittedFen: number, moneyDeliveredFen: number, inKindFen: number, asOf: string } | null, community: { id: string, name: string, households: number | null, population: number | null, partyOrganization: { id: string, registeredCount: number | null, managedCount: number | null } | null, reportStats: { reported: number, active: number, approvedHoursYtd: number, onTarget: number } | null } | null, facilityBookings: Array<{ facility: { id: string, name: string }, occurrences: Array<{ id: string, startsAt: string, endsAt: string, state: BookingState, booking: { id: string, title: string, requesterUnit: { id: string, name: string } | null } | null }> }> | null };

export type ProposeAgendaItemMutationVariables = Exact<{
  input: ProposeAgendaItemInput;
}>;


export type ProposeAgendaItemMutation = { proposeAgendaItem: { id: string } | null };

export type AcceptAgendaItemMutationVariables = Exact<{
  input: AgendaItemInput;
}>;


export type AcceptAgendaItemMutation = { acceptAgendaItem: { id: string, state: AgendaItemState } | null };

export type MoveAgendaItemMutationVariables = Exact<{
  input: MoveAgendaItemInput;
}>;


export type MoveAgendaItemMutation = { moveAgendaItem: { id: string, number: string | null } | null };

export type OpenAgendaMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type OpenAgendaMutation = { openAgenda: { id: string, state: MeetingState } | null };

export type FreezeAgendaMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type FreezeAgendaMutation = { freezeAgenda: { id: string, state: MeetingState } | null };

export type ConveneMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type ConveneMeetingMutation = { conveneMeeting: { id: string, state: MeetingState } | null };

export type OpenMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type OpenMeetingMutation = { openMeeting: { id: string, state: MeetingState } | null };

export type AdjournMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type AdjournMeetingMutation = { adjournMeeting: { id: string, state: MeetingState } | null };

export type SubmitMinutesMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type SubmitMinutesMutation = { submitMinutes: { id: string, state: MeetingState } | null };

export type CloseMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type CloseMeetingMutation = { closeMeeting: { id: string, state: MeetingState } | null };

export type MarkAttendanceMutationVariables = Exact<{
  input: MarkAttendanceInput;
}>;


export type MarkAttendanceMutation = { markAttendance: { id: string, state: AttendanceState } | null };

export type DraftResolutionMutationVariables = Exact<{
  input: DraftResolutionInput;
}>;


export type DraftResolutionMutation = { draftResolution: { id: string, no: string } | null };

export type AdoptResolutionMutationVariables = Exact<{
  input: AdoptResolutionInput;
}>;


export type AdoptResolutionMutation = { adoptResolution: { id: string, state: ResolutionState } | null };

export type ReportFollowUpMutationVariables = Exact<{
  input: ReportFollowUpInput;
}>;


export type ReportFollowUpMutation = { reportFollowUp: { id: string, progress: number } | null };

export type PublishedCommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedCommunitiesQuery = { now: string | null, communities: Array<{ id: string, name: string }> | null };

export type PublicPageQueryVariables = Exact<{
  community: string | number;
  from: string;
  to: string;
}>;


export type PublicPageQuery = { community: { id: string, name: string, areaKm2: number | null, greenCoverage: number | null, households: number | null, population: number | null, activities: { edges: Array<{ node: { id: string, title: string, category: ServiceCategory, state: ActivityState, shifts: Array<{ id: string, startsAt: string, endsAt: string, place: string | null }> } }> }, needs: { edges: Array<{ node: { id: string, title: string, neededBy: string | null } }> } } | null, facilityBookings: Array<{ facility: { id: string, name: string, kind: FacilityKind, capacity: number | null, bookable: boolean, providerUnit: { id: string, name: string } | null }, freeSlots: Array<{ from: string, to: string }> }> | null, resolutions: { edges: Array<{ node: { id: string, no: string, text: string, state: ResolutionState, adoptedAt: string | null } }> } | null };

export type UnitPageQueryVariables = Exact<{
  unit: string | number;
  community: string | number;
  from: string;
  to: string;
  first: string;
  last: string;
  year: number;
}>;


export type UnitPageQuery = { unit: { id: string, name: string, liaison: { id: string, displayName: string, fromDay: string } | null, followUps: { edges: Array<{ node: { id: string, title: string, dueOn: string, overdue: boolean, state: FollowUpState, progress: number, resolution: { id: string, no: string } | null } }> } | null, commitments: { edges: Array<{ node: { id: string, no: string, kind: ResourceKind, title: string, state: CommitmentState, overdue: boolean, dueOn: string, quantity: number | null, quantityDelivered: number | null, quantityAccepted: number | null, unitOfMeasure: string, valueFen: number | null, community: { id: string, name: string } | null, need: { id: string, title: string } | null, resolution: { id: string, no: string } | null, deliveredAssets: Array<{ id: string, name: string, usageHours: number | null }> | null } }> }, agreements: { edges: Array<{ node: { id: string, no: string, state: AgreementState, activeTo: string | null, reviewOn: string | null, community: { id: string, name: string } | null, clauses: Array<{ id: string, no: number, text: string, kept: boolean }> } }> }, lentFacilities: Array<{ id: string, name: string, capacity: number | null, lendingTerms: { id: string, windows: Array<string>, suspended: boolean } | null, calendar: { occurrences: Array<{ id: string, startsAt: string, endsAt: string, state: BookingState, booking: { id: string, title: string } | null }> }, bookings: { edges: Array<{ node: { id: string, title: string, headcount: number | null, requesterUnit: { id: string, name: string } | null, occurrences: Array<{ id: string, startsAt: string, endsAt: string }> } }> } }> | null, bookings: { edges: Array<{ node: { id: string, title: string, state: BookingState, decisionReason: string | null, facility: { id: string, name: string } | null, occurrences: Array<{ id: string, startsAt: string, endsAt: string }> } }> } | null, attendance: { edges: Array<{ node: { id: string, state: AttendanceState, meeting: { id: string, no: string, quarter: string, state: MeetingState } | null } }> } | null, inServiceMembers: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { id: string, displayName: string, reports: Array<{ id: string, state: ReportState }>, hours: { approvedHours: number, targetHours: number } } }> }, accessTokens: { edges: Array<{ node: { id: string, name: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } }> } | null } | null, community: { id: string, facilities: Array<{ id: string, name: string, bookable: boolean }> } | null, needs: { edges: Array<{ node: { id: string, title: string, category: ServiceCategory, quantity: number | null, quantityCommitted: number | null, unitOfMeasure: string | null, neededBy: string | null, matchingOffers: Array<{ id: string, title: string, unit: { id: string } | null }> | null } }> } | null };

export type ReportUnitFollowUpMutationVariables = Exact<{
  input: ReportFollowUpInput;
}>;


export type ReportUnitFollowUpMutation = { reportFollowUp: { id: string, progress: number } | null };

export type AnswerInvitationMutationVariables = Exact<{
  input: MarkAttendanceInput;
}>;


export type AnswerInvitationMutation = { markAttendance: { id: string, state: AttendanceState } | null };

export type CancelBookingMutationVariables = Exact<{
  input: CancelBookingInput;
}>;


export type CancelBookingMutation = { cancelBooking: { id: string, state: BookingState } | null };

export type PledgeCommitmentMutationVariables = Exact<{
  input: PledgeCommitmentInput;
}>;


export type PledgeCommitmentMutation = { pledgeCommitment: { id: string, no: string } | null };

export type ClaimNeedMutationVariables = Exact<{
  input: ClaimNeedInput;
}>;


export type ClaimNeedMutation = { claimNeed: { id: string, no: string } | null };

export type ConfirmCommitmentMutationVariables = Exact<{
  input: CommitmentInput;
}>;


export type ConfirmCommitmentMutation = { confirmCommitment: { id: string, state: CommitmentState } | null };

export type RecordDeliveryMutationVariables = Exact<{
  input: RecordDeliveryInput;
}>;


export type RecordDeliveryMutation = { recordDelivery: { id: string, state: CommitmentState } | null };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken: { id: string, name: string, secret: string | null } | null };

export type RevokeAccessTokenMutationVariables = Exact<{
  input: RevokeAccessTokenInput;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: { id: string, revokedAt: string | null } | null };

export type RequestBookingMutationVariables = Exact<{
  input: RequestBookingInput;
}>;


export type RequestBookingMutation = { requestBooking: { id: string, state: BookingState, occurrences: Array<{ id: string, startsAt: string, endsAt: string }> } | null };

export type DecideBookingMutationVariables = Exact<{
  input: DecideBookingInput;
}>;


export type DecideBookingMutation = { decideBooking: { id: string, state: BookingState } | null };

export const ReviewedEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceHourEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewedEntryFragment, unknown>;
export const DeliveredCommitmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveredCommitment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unitOfMeasure"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"valueFen"}},{"kind":"Field","name":{"kind":"Name","value":"attestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}}]} as unknown as DocumentNode<DeliveredCommitmentFragment, unknown>;
export const SessionDocument = {"__meta__":{"hash":"sha256:b8971f6ee8feb2992b32c1556335bd882e504c4769de7661ee2abf8d7b12d7fa"}} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const CommunityPageDocument = {"__meta__":{"hash":"sha256:4a3db079ecc3eed60452aaab296e952e6e49180c418a37ad97151f1197123f61"}} as unknown as DocumentNode<CommunityPageQuery, CommunityPageQueryVariables>;
export const ShiftCodesDocument = {"__meta__":{"hash":"sha256:0fe63ca98e4289e2399dbd335f854044e50b475d3cc70ce097c5d090c816a849"}} as unknown as DocumentNode<ShiftCodesQuery, ShiftCodesQueryVariables>;
export const AcceptDeliveryDocument = {"__meta__":{"hash":"sha256:c5568695c0185cb6834c5a9c8e76993ae9244f2f95c485d8842b00e410e05625"}} as unknown as DocumentNode<AcceptDeliveryMutation, AcceptDeliveryMutationVariables>;
export const TurnDownDeliveryDocument = {"__meta__":{"hash":"sha256:52ff67c5a42b0c2db8feab2502783fe600069c3d995f23d9dca038bcb52e8e6f"}} as unknown as DocumentNode<TurnDownDeliveryMutation, TurnDownDeliveryMutationVariables>;
export const ReviewHoursDocument = {"__meta__":{"hash":"sha256:13e3c3348b8d38c28a1e9199b23d81d732a46300ef297236edd7d96a9a8b23f2"}} as unknown as DocumentNode<ReviewHoursMutation, ReviewHoursMutationVariables>;
export const MarkNoShowDocument = {"__meta__":{"hash":"sha256:837a5e0cde7b9e36e5c956832084d098ac4422983b104fb64d11d55e4291b8b3"}} as unknown as DocumentNode<MarkNoShowMutation, MarkNoShowMutationVariables>;
export const MePageDocument = {"__meta__":{"hash":"sha256:7f3ec1807f23acb3ecb0e427c6211ac5b93e7d77175e50f8cc671bb561934ba5"}} as unknown as DocumentNode<MePageQuery, MePageQueryVariables>;
export const HubNowDocument = {"__meta__":{"hash":"sha256:ccc69b423152f0bcaa2533ba0ff6c4327b53bf5b86ca35b511f823f778ea51de"}} as unknown as DocumentNode<HubNowQuery, HubNowQueryVariables>;
export const SignUpForShiftDocument = {"__meta__":{"hash":"sha256:78dd8b1e61e49bd3ff6483085c045602b235907956ee7aecf3b733e471b75a04"}} as unknown as DocumentNode<SignUpForShiftMutation, SignUpForShiftMutationVariables>;
export const CancelSignupDocument = {"__meta__":{"hash":"sha256:275d397c7c6da86d70a9ecafcb12371cbf2523c2ab80e4117db280cdfbefed45"}} as unknown as DocumentNode<CancelSignupMutation, CancelSignupMutationVariables>;
export const CheckInDocument = {"__meta__":{"hash":"sha256:67adf3d561b173bbc3e3b476e4f155206f435b40369149ec59314892657e78c7"}} as unknown as DocumentNode<CheckInMutation, CheckInMutationVariables>;
export const CheckOutDocument = {"__meta__":{"hash":"sha256:4e09f6832dd09008a3c79e7e16959ee4c48c28bbb8a62e825bd003874ec38df8"}} as unknown as DocumentNode<CheckOutMutation, CheckOutMutationVariables>;
export const DisputeHoursDocument = {"__meta__":{"hash":"sha256:263adc6c7585f3c6edd8df01f24a3f3af3e84d6951410d5af3cb1bbb335fa972"}} as unknown as DocumentNode<DisputeHoursMutation, DisputeHoursMutationVariables>;
export const MeetingPageDocument = {"__meta__":{"hash":"sha256:0cf05f0b0bd57c42b92636817b235f561f9b62ddd0da56b559ab574be3e93b3b"}} as unknown as DocumentNode<MeetingPageQuery, MeetingPageQueryVariables>;
export const ProposeAgendaItemDocument = {"__meta__":{"hash":"sha256:37cdfb3d1ec8f871b57d852de35c997981e71cc7dee07b78f8c0286a815d2251"}} as unknown as DocumentNode<ProposeAgendaItemMutation, ProposeAgendaItemMutationVariables>;
export const AcceptAgendaItemDocument = {"__meta__":{"hash":"sha256:95a5b2a7f6fc034c9d77cb9b5085ecee1ad4f0f16bb20f5bf82a0e1a02f58cc9"}} as unknown as DocumentNode<AcceptAgendaItemMutation, AcceptAgendaItemMutationVariables>;
export const MoveAgendaItemDocument = {"__meta__":{"hash":"sha256:63384f8e46b08c030518e3a963dbb62677df6910f585f547f42f6cf28a8cc9a8"}} as unknown as DocumentNode<MoveAgendaItemMutation, MoveAgendaItemMutationVariables>;
export const OpenAgendaDocument = {"__meta__":{"hash":"sha256:576fb2e4b78ae39bbc9d5dbc68361e546390f4bbb0303e07b2e4e5e2e0231743"}} as unknown as DocumentNode<OpenAgendaMutation, OpenAgendaMutationVariables>;
export const FreezeAgendaDocument = {"__meta__":{"hash":"sha256:70e1cbc4dfb0a3f33dccc6cbf7151bfc0a17e07545e9b0c5e1ea187ae25c051c"}} as unknown as DocumentNode<FreezeAgendaMutation, FreezeAgendaMutationVariables>;
export const ConveneMeetingDocument = {"__meta__":{"hash":"sha256:5013d5c92c8da89528add2af54eada480ff22ee7a6e6f6073f1f8649a5be3634"}} as unknown as DocumentNode<ConveneMeetingMutation, ConveneMeetingMutationVariables>;
export const OpenMeetingDocument = {"__meta__":{"hash":"sha256:76976eca87169575aecc70bb712841aa6bbeebdda85e671a1a85dceba5124032"}} as unknown as DocumentNode<OpenMeetingMutation, OpenMeetingMutationVariables>;
export const AdjournMeetingDocument = {"__meta__":{"hash":"sha256:f8971d4599b1afcaf8eaab17dc4045ee095d154610b4e58f81d58f6407f7e7c3"}} as unknown as DocumentNode<AdjournMeetingMutation, AdjournMeetingMutationVariables>;
export const SubmitMinutesDocument = {"__meta__":{"hash":"sha256:41006bff59802691e639f278cb299a7f87819fef3ab11fd18a9cfec59e0842c2"}} as unknown as DocumentNode<SubmitMinutesMutation, SubmitMinutesMutationVariables>;
export const CloseMeetingDocument = {"__meta__":{"hash":"sha256:4cc8d8365657ddd0d202f47cedecb4aff4d5758a3e860777e1edaf9b23b5cb25"}} as unknown as DocumentNode<CloseMeetingMutation, CloseMeetingMutationVariables>;
export const MarkAttendanceDocument = {"__meta__":{"hash":"sha256:c7389e769b7586315a46f0515cae215b07783a4249286652959cfac9c5fdf7c9"}} as unknown as DocumentNode<MarkAttendanceMutation, MarkAttendanceMutationVariables>;
export const DraftResolutionDocument = {"__meta__":{"hash":"sha256:afe0139c307270389386cf7890fd41874a9f12e4521d23dcf432a72c31de72a2"}} as unknown as DocumentNode<DraftResolutionMutation, DraftResolutionMutationVariables>;
export const AdoptResolutionDocument = {"__meta__":{"hash":"sha256:0ee688c2a30d99914d16b0dc09d66e0f2c29e4be8c8d09dbbe6c32b098fbf2f0"}} as unknown as DocumentNode<AdoptResolutionMutation, AdoptResolutionMutationVariables>;
export const ReportFollowUpDocument = {"__meta__":{"hash":"sha256:ee7776a6cd9ac377195cc979a46c5727db510fa6d7da864c80554badc8be58a6"}} as unknown as DocumentNode<ReportFollowUpMutation, ReportFollowUpMutationVariables>;
export const PublishedCommunitiesDocument = {"__meta__":{"hash":"sha256:6839816e2c82380fea33a7d335fa20966801031c061abdb2f8ef46b339c41886"}} as unknown as DocumentNode<PublishedCommunitiesQuery, PublishedCommunitiesQueryVariables>;
export const PublicPageDocument = {"__meta__":{"hash":"sha256:6f12d6b22a0ac031b9fb11e2317ced866e0dc17d5a5b405e38e29a1550318176"}} as unknown as DocumentNode<PublicPageQuery, PublicPageQueryVariables>;
export const UnitPageDocument = {"__meta__":{"hash":"sha256:58f91c18853628ef6004b36af175eab8349fcb66bcf1db60fdab7e9a70eacd70"}} as unknown as DocumentNode<UnitPageQuery, UnitPageQueryVariables>;
export const ReportUnitFollowUpDocument = {"__meta__":{"hash":"sha256:5fe7d20659d8949156dcfd30f5d14fb60fafd8ad3fd921cfe4dbfba0e42a1601"}} as unknown as DocumentNode<ReportUnitFollowUpMutation, ReportUnitFollowUpMutationVariables>;
export const AnswerInvitationDocument = {"__meta__":{"hash":"sha256:5299df85deefe9c224c969829083c1a676e1e63493e9174e0131f453f3fb9c6d"}} as unknown as DocumentNode<AnswerInvitationMutation, AnswerInvitationMutationVariables>;
export const CancelBookingDocument = {"__meta__":{"hash":"sha256:bd0580290e41f684e07e2c6d2c07ed511733fa5f44c070894235b1fce3a2f80a"}} as unknown as DocumentNode<CancelBookingMutation, CancelBookingMutationVariables>;
export const PledgeCommitmentDocument = {"__meta__":{"hash":"sha256:dbf9272b685765ff6c5046a8facfbd23c35f7667946a9990795783c97de71467"}} as unknown as DocumentNode<PledgeCommitmentMutation, PledgeCommitmentMutationVariables>;
export const ClaimNeedDocument = {"__meta__":{"hash":"sha256:bbd855ded726103eccb057f95efde296a4d76f8ecd054aafd4e8a3c60ba9fc7a"}} as unknown as DocumentNode<ClaimNeedMutation, ClaimNeedMutationVariables>;
export const ConfirmCommitmentDocument = {"__meta__":{"hash":"sha256:1402ca6a50596e92c7c965e08e86aaae37e2a6c797327cfa2dc501f26f6150a5"}} as unknown as DocumentNode<ConfirmCommitmentMutation, ConfirmCommitmentMutationVariables>;
export const RecordDeliveryDocument = {"__meta__":{"hash":"sha256:0b600a5995f2e9940c3e47d4526f005986f9531cbd028695caded8355d64d6a7"}} as unknown as DocumentNode<RecordDeliveryMutation, RecordDeliveryMutationVariables>;
export const CreateAccessTokenDocument = {"__meta__":{"hash":"sha256:e8a7066b1a33440b147fa1f641fd8be96ba9e7f2da862617078373390e9f84d8"}} as unknown as DocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = {"__meta__":{"hash":"sha256:5d3932cb9dfce82482300a89171857ea51f1a3bec1f188c789c90b4c5b46a5df"}} as unknown as DocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const RequestBookingDocument = {"__meta__":{"hash":"sha256:6819c63a57987472f576c6f1c0b946b5a4aedb7d473f3fc2f9c84bc054e3ed33"}} as unknown as DocumentNode<RequestBookingMutation, RequestBookingMutationVariables>;
export const DecideBookingDocument = {"__meta__":{"hash":"sha256:99c542e057887b18ff550ee5666a81a6f75390ad02aaa544e36867ee98fcf44b"}} as unknown as DocumentNode<DecideBookingMutation, DecideBookingMutationVariables>;