import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
import { alreadySigned, documentDiffers, samePersonSigns } from './agreement.errors.ts';
import { Party, seesAgreement } from './agreement.policy.ts';
import { type AgreementMove, AgreementState, agreementMoves } from './agreement.state.ts';

/** Who signs what, and when. */
export interface Signature {
  by: string;
  at: Date;
  /** Of the document. */
  sha256: string;
}

/** What an agreement is made from. */
export type NewAgreement = Pick<Agreement, 'unit' | 'communityId' | 'no' | 'activeFrom'> & Partial<Agreement>;

@ObjectType({ description: '共建协议: what a unit and the community have agreed to do for each other.' })
@Directive('@key(fields: "id")')
@SeenBy(seesAgreement)
@Entity()
@Unique({ properties: ['communityId', 'no'] })
@Index({ properties: ['unit', 'no', 'id'] })
@Check({ name: 'agreement_ends_after_start', expression: 'active_to > active_from' })
@Check({ name: 'agreement_is_reviewed_after_start', expression: 'review_on >= active_from' })
@Check({ name: 'agreement_document_is_a_hash', expression: "sha256 ~ '^[0-9a-f]{64}$'" })
@Check({
  name: 'agreement_signatures_are_dated',
  expression: `(signed_for_unit_by is null) = (signed_for_unit_at is null)
    and (signed_for_community_by is null) = (signed_for_community_at is null)`,
})
@Check({
  name: 'agreement_signatures_are_of_a_document',
  expression: '(num_nonnulls(signed_for_unit_by, signed_for_community_by) > 0) = (sha256 is not null)',
})
@Check({ name: 'agreement_is_signed_by_two', expression: 'signed_for_unit_by <> signed_for_community_by' })
@Check({
  name: 'agreement_holds_once_both_have_signed',
  expression: `case state when 'DRAFT' then num_nonnulls(signed_for_unit_by, signed_for_community_by) = 0
    when 'NEGOTIATING' then num_nonnulls(signed_for_unit_by, signed_for_community_by) < 2
    when 'TERMINATED' then true else num_nonnulls(signed_for_unit_by, signed_for_community_by) = 2 end`,
})
@Check({
  name: 'agreement_is_terminated_for_a_reason',
  expression: "(state = 'TERMINATED') = (closing_reason is not null)",
})
export class Agreement {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => Unit, { description: '单位: with whom it is made.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: for which community.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => String, { description: '编号: its number.' })
  @Property({ type: 'text' })
  no: string;

  @Field(() => AgreementState, { description: '状态: where it stands.' })
  @Enum({ items: () => AgreementState })
  state: AgreementState = AgreementState.DRAFT;

  @Field(() => LocalDate, { description: '生效日: its first day.' })
  @Property({ type: 'string', columnType: 'date' })
  activeFrom: string;

  @Field(() => LocalDate, { nullable: true, description: '到期日: its last day.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  activeTo: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: '评审日: when both sides look at it again.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewOn: string | null = null;

  @Field(() => String, { nullable: true, description: '校验值: SHA-256 of the signed document.' })
  @Property({ type: 'string', columnType: 'char(64)', nullable: true })
  sha256: string | null = null;

  @Field(() => String, { nullable: true, description: '单位签署人: who has signed it for the unit.' })
  @Property({ type: 'text', nullable: true })
  signedForUnitBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: '单位签署时间: when.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  signedForUnitAt: Date | null = null;

  @Field(() => String, { nullable: true, description: '社区签署人: who has signed it for the community.' })
  @Property({ type: 'text', nullable: true })
  signedForCommunityBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: '社区签署时间: when.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)', nullable: true })
  signedForCommunityAt: Date | null = null;

  /** The version before: an agreement that is signed changes by being followed. */
  @LeadsTo(() => Agreement, { description: '前一版本: the version it follows.' })
  @ManyToOne(() => Agreement, { nullable: true })
  supersedes: Agreement | null = null;

  @Field(() => String, { nullable: true, description: '终止原因: why it was ended before its time.' })
  @Property({ type: 'text', nullable: true })
  closingReason: string | null = null;

  constructor(agreement: NewAgreement) {
    Object.assign(this, agreement);
  }

  negotiate(): void {
    this.follow('negotiate');
  }

  isSignedFor(party: Party): boolean {
    return (party === Party.UNIT ? this.signedForUnitBy : this.signedForCommunityBy) !== null;
  }

  /** Signs the document for one side; once both have, two persons and one document, it is signed. */
  sign(party: Party, { by, at, sha256 }: Signature): void {
    const other = party === Party.UNIT ? this.signedForCommunityBy : this.signedForUnitBy;
    this.follow(other === null ? 'signFirst' : 'sign');
    if (this.isSignedFor(party)) throw alreadySigned();
    if (other === by) throw samePersonSigns();
    if (this.sha256 !== null && this.sha256 !== sha256) throw documentDiffers(this.sha256);
    this.sha256 = sha256;
    if (party === Party.UNIT) [this.signedForUnitBy, this.signedForUnitAt] = [by, at];
    else [this.signedForCommunityBy, this.signedForCommunityAt] = [by, at];
  }

  activate(): void {
    this.follow('activate');
  }

  review(): void {
    this.follow('review');
  }

  renew(): void {
    this.follow('renew');
  }

  expire(): void {
    this.follow('expire');
  }

  terminate(reason: string): void {
    this.follow('terminate');
    this.closingReason = reason;
  }

  private follow(move: AgreementMove): void {
    this.state = follow(agreementMoves, this.state, move);
  }
}

export const AgreementConnection = connectionOf(Agreement);
