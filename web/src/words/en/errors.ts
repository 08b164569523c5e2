/** A sentence for every code with which the hub, or the page itself, refuses. */
export const errors = {
  ACTIVITY_OF_ANOTHER_COMMUNITY:
    'This activity is another community’s. Choose a facility where the activity is, or an activity of this community.',
  ADDRESS_NOT_MASKED: 'The address gives its numbers away. Write * for every digit, as in "演示路**号".',
  AGENDA_DEADLINE_PASSED:
    'The deadline for items has passed. Ask the chair, or propose it to the next joint meeting.',
  AGENDA_ITEM_MOVED: 'Someone has just moved this item to {number}.',
  AGENDA_ITEM_NOT_TO_BE_DECIDED:
    'This item is not on the agenda, or has been dealt with. Have it accepted first, or propose another.',
  AGENDA_NOT_OPEN: 'The agenda of this meeting is not open. Propose it to the next joint meeting.',
  AGENDA_WITHOUT_INSPECTION:
    'The agenda of a regular meeting needs an accepted inspection item. Accept one, then freeze.',
  AGREEMENT_ALREADY_FOLLOWED:
    'The agreement is followed by {no} already. Go on with that one, or terminate it first.',
  AGREEMENT_IS_OVER: 'The agreement ended on {activeTo}. Draft another one.',
  AGREEMENT_NOT_IN_FORCE:
    'The agreement {no} is not in force. Sign or renew it first, or pledge without a clause.',
  AGREEMENT_NOT_YET: 'The agreement begins on {activeFrom}. Activate it then or later.',
  AGREEMENT_STILL_RUNS: 'The agreement has not ended yet. Record it once it has, or terminate it.',
  ALREADY_HELD: 'The person holds this role there already at that time. End that grant first to change it.',
  ALREADY_REPORTED:
    'There is a live report already. A member reports to one community: transfer or end that one first.',
  ALREADY_SIGNED: 'This side has signed already. The other side is to sign.',
  ALREADY_SIGNED_UP: 'You are signed up for this shift already. If you cannot come, cancel that sign-up.',
  ATTENDANCE_NOT_OPEN:
    'Attendance cannot be marked now: arrivals are marked from the notice until the session ends.',
  BAD_AGENDA_PLACE:
    'It cannot go there: the parent must be of the same meeting, and not the item itself or a part of it.',
  BAD_CLAUSE_COUNT: 'An agreement has 1 to {most} clauses. Add or leave out some.',
  BAD_CURSOR: 'The cursor is not one of this list. Use the endCursor of its last page.',
  BAD_HASH: 'A document is named by its SHA-256, 64 lower-case hexadecimal digits. Compute it anew.',
  BAD_HEADCOUNT: 'At least one person is expected. Correct the headcount, or leave it out.',
  BAD_ID: 'The id is not one. Choose it on the page again.',
  BAD_MINUTES:
    'The minutes come in whole half hours, and are no more than the {most} they were there. Correct them.',
  BAD_PAGE_SIZE: 'Ask for 1 to {most} rows with first, and for more page by page.',
  BAD_PASSWORD: 'A password has {shortest} to {longest} characters. Choose another.',
  BAD_PERSON: 'This is not the id of a person. Give the id they sign in with, as the list of grants has it.',
  BAD_QUANTITY:
    'A quantity is more than zero and less than 10 000 000 000: whole for pieces, with at most two decimals for money, and three for what is measured. Correct it.',
  BAD_QUARTER: 'A quarter is a year and Q1 to Q4, such as 2026Q2.',
  BAD_RECURRENCE:
    'The recurrence is not usable. Write an RFC 5545 RRULE by days, weeks, months or years, with either COUNT or UNTIL, of at most 60 uses.',
  BAD_REQUEST: 'The request is not complete or not well formed. Write it as the README shows.',
  BAD_STREET: 'A street is the first nine digits of its division code. Correct it.',
  BAD_TEXT: 'The text has control characters that cannot be seen. Type it anew.',
  BAD_USERNAME:
    'A user name has 3 to 30 small letters, digits, dots, underscores or hyphens. Choose another.',
  BAD_VALUE: 'The value is out of range. Correct it.',
  BAD_YEAR: 'The year lies from 2000 to 2099.',
  BLANK_TEXT: 'Something is blank. Fill it in.',
  BOOKING_IN_THE_PAST: 'The start has passed. Choose a time to come.',
  CANNOT_INVITE_AGAIN:
    'The unit is invited already. Mark ACCEPTED, LEAVE, PROXY, PRESENT or ABSENT_UNEXCUSED.',
  CASE_END_OUT_OF_RANGE: 'The case cannot last until that day. Correct it; it can be opened anew afterwards.',
  CASE_OPEN_ALREADY:
    'The person has a live case of this kind with the household. Close that one first to change it.',
  CHECK_IN_CODE_WRONG: 'The code is wrong or has run out. Scan or type the one shown at the place now.',
  CLAUSE_OF_ANOTHER_AGREEMENT:
    'The clause is not one of an agreement between this unit and this community. Choose one of theirs.',
  CLIENT_MUTATION_ID_REUSED:
    'This clientMutationId has been used for another write. Choose a new one for each new write.',
  COMMUNITY_NEEDED: 'That role is given within a community. Choose one.',
  COMMUNITY_WITHOUT_UNITS:
    'No unit takes part in co-building in the community {communityId}. Check its division code.',
  CONSENT_DAY_TO_COME:
    'The day of consent is still to come. Give the day on which they agreed, or leave it out until they do.',
  DATABASE_BUSY: 'The data is held by another operation, and nothing was changed. Try again shortly.',
  DATE_OUT_OF_RANGE: 'This date lies between {earliest} and {latest}. Correct it.',
  DAY_HAS_PASSED: '{day} has passed. Reviews and follow-ups are for today or later: choose another day.',
  DAY_IS_FULL:
    'At most eight hours of a day count, and {left} minutes of this one are left. Let fewer count, or reject them.',
  DELIVERIES_WAIT:
    '{waiting} of its deliveries wait to be looked at. Accept or turn them down, then close it short.',
  DELIVERY_ALREADY_ACCEPTED:
    'This delivery has been accepted or turned down already. What is missing is for the unit to deliver anew.',
  DOCUMENT_DIFFERS:
    'This is not the document the other side has signed. Compare them, and sign the same one.',
  DOCUMENT_TOO_COMPLEX:
    'There are too many ways to get at what is asked for. Nest less, or ask in several requests.',
  DOWNSTREAM_SERVICE_ERROR:
    'A part of the graph answered with an error of its own, so this part is missing. Try again shortly.',
  DUE_IN_THE_PAST: 'The day it is due has passed. Give today or a day to come.',
  DURATION_OUT_OF_RANGE:
    'An item takes 1 to {longestMinutes} minutes. Correct the duration and propose it again.',
  EMPTY_PERIOD: 'The last day is before the first. Correct the days.',
  ENDS_BEFORE_IT_STARTS: 'An agreement ends after it starts and is reviewed in between. Correct the days.',
  FACILITY_NOT_BOOKABLE: 'This facility is not open to booking. Choose another.',
  FACILITY_TAKEN:
    'Another booking holds the facility then, buffers included. Take the nearest free time, or choose another facility.',
  FIELD_UNRESOLVED:
    'This part cannot be reached from where it was asked, so it is missing. Try again shortly.',
  FIRST_USE_NOT_IN_SERIES:
    'The start is none of the times the recurrence gives. Start with the first use of the series, or change the rule.',
  FORBIDDEN: 'You may not do that as who you are now. Act in another role, or ask someone who may.',
  FOREIGN_PAGE: 'The request comes from a page of another site and is refused. Use the pages of this hub.',
  GRANT_ENDED: 'This grant has been ended already. Give the role anew to restore it.',
  GRANT_IN_THE_PAST: 'The last day has passed, so the grant would never hold. Give today or a day to come.',
  GRAPHQL_VALIDATION_FAILED: 'The page and the hub are of different versions. Load the page again.',
  HOURS_OVERLAP:
    'Other hours of the same member stand at this time. Have the community void one of them first.',
  ILLEGAL_MOVE:
    'That cannot be done from where it stands now; someone may have done it already. Look at it again.',
  INTERNAL_SERVER_ERROR:
    'Something unexpected went wrong. Try again shortly; if it stays so, tell the administrator the number {id}.',
  INVALID_GRAPHQL: 'The page asks for something that does not fit the graph. Reload it.',
  LAST_ADMINISTRATOR:
    'This is the last lasting administrator of the street office. Give the role to another person first, without a last day.',
  LEAVES_BEFORE_ARRIVAL: 'Nobody leaves before they come. Correct the time you left.',
  LEAVES_IN_THE_FUTURE: 'Nobody leaves in the future. Check the clock of the phone.',
  LIAISON_ALREADY_APPOINTED: 'Another liaison begins on {fromDay} already. Choose a later day.',
  LIFE_OUT_OF_RANGE: 'An access token lives for 1 to {longestDays} days. Correct its life and make it again.',
  MEETING_IS_OVER:
    'The meeting is over. What it left undecided carries over: draft the resolution for the next one.',
  MEETING_NOT_IN_SESSION: 'The meeting is not in session. Open it before the vote.',
  MEETING_WITHOUT_DATE: 'The meeting has no date yet. Set its start before the notice goes out.',
  MINUTES_OUT_OF_RANGE: 'A stretch lasts 1 to {longestSearchMinutes} minutes. Correct minMinutes.',
  MONEY_IS_COUNTED_IN_YUAN:
    'Money is counted in 元, and nothing else is. Correct the kind or the unit of measure.',
  MORE_THAN_DELIVERED: 'No more than the {delivered} delivered can be accepted. Correct the quantity.',
  NOTHING_LEFT_TO_APPROVE:
    'Every use asked for has begun or is over. Decline it with a reason, or have them ask for another time.',
  NOTHING_LEFT_TO_CANCEL:
    'Every use of this booking has begun, is over or was called off. Only a use to come can be cancelled.',
  NOTICE_TOO_LATE:
    'The notice goes out at least {noticeDays} days before the start. Put the meeting off first.',
  NOTICE_TOO_SHORT: 'This is too short a notice. Choose a later time.',
  NOT_AN_INSTANT: 'This is not an instant. Write it as 2026-05-09T10:00:00+08:00.',
  NOT_A_CO_HOST:
    'This unit does not hold the activity, so it cannot book for it. Have the community book, or leave the purpose out.',
  NOT_A_DAY: 'This is not a day. Write it as 2026-05-09.',
  NOT_A_MEMBER_UNIT: 'This unit is not a member of the joint meeting. Only member units propose items.',
  NOT_FOUND: 'It is not there; it may have been withdrawn. Load the page again.',
  NOT_REPORTED: 'You have no active report to this community. Report to it first.',
  NOT_WHOLE_MINUTES: 'A use begins and ends at whole minutes. Leave the seconds out.',
  OFFER_IS_OVER: 'The offer was available until {availableTo}. Make another one.',
  OFFLINE: 'There is no network. Try again once there is.',
  ONE_LINE_ONLY: 'This stands on one line. Take the line breaks out.',
  OUTSIDE_CHECK_IN_TIME:
    'It is too early or too late. Check in from 30 minutes before the start until the end.',
  OUTSIDE_OPENING_HOURS: 'The facility is closed then. Keep within its opening hours.',
  OVER_CAPACITY: 'More people than the facility holds. Choose a larger one.',
  OWN_CASE: 'No one opens a case for themselves. Ask another community worker, or the branch secretary.',
  OWN_GRANT: 'No one gives a role to themselves. Ask another person who may give it.',
  PASSWORD_WRONG: 'The current password is wrong. Check it and try again.',
  PERIOD_OUT_OF_RANGE: 'The year of that time is wrong. Correct it.',
  PERIOD_TOO_LONG: 'The period is too long: ask for at most {mostDays} days at a time.',
  PERSISTED_QUERY_NOT_FOUND: 'The page and the hub are of different versions. Load the page again.',
  PLACE_IS_A_VENUE: 'Only a venue has a place. Correct the kind, or leave the place out.',
  PLAN_IMPOSSIBLE:
    'This part cannot be got. Ask for less, or apart; if that does not help, tell the administrator.',
  PRESENT_ELSEWHERE: 'You are checked in elsewhere at this time. Check out there first.',
  PROGRESS_OUT_OF_RANGE: 'Progress goes from where it is, {from}, up to 100, and never falls.',
  PROXY_NOT_A_MEMBER: 'The proxy must be another member unit of this meeting. Choose another.',
  PURPOSE_NOT_LIVE:
    'The purpose is no live case of your own about this household. Look it up in householdCases, or ask a community worker for a new one.',
  PURPOSE_REQUIRED:
    'This is restricted. Name a live case of your own, as householdCases lists them, in the header x-hub-purpose.',
  QUANTITY_NEEDS_UNIT: 'A quantity comes with its unit of measure, or neither is given. Complete them.',
  QUORUM_NOT_MET:
    '{present} units are present and {required} are needed. Mark who is here, or put the meeting off.',
  RATE_LIMITED: 'Too many requests: try again in {retryAfter} seconds.',
  REASON_MISSING: 'Whoever adjusts or rejects hours tells the member why. Give a reason.',
  REASON_REQUIRED: 'Give a reason: whoever asked for the facility is to know why.',
  REGISTER_NUMBER_TAKEN: 'This register number is taken. Look it up in the register, and use a new one.',
  REJECTED_WITH_MINUTES: 'Rejected hours have no minutes. Leave the minutes out, or approve them.',
  REQUEST_TIMED_OUT:
    'This took too long, so it was left out and not done. Ask for less at once, or try again shortly.',
  REVIEWS_OWN_HOURS: 'Nobody reviews their own hours. Ask another who may.',
  REVIEW_NOT_DUE: 'It is to be reviewed on {reviewOn}. Put it up for review then or later.',
  SAME_PERSON_ATTESTS:
    'You attested this delivery for the unit, so another person attests it for the community. Ask one of them.',
  SAME_PERSON_SIGNS: 'You have signed for the other side. Another person signs for this one.',
  SCOPE_NOT_CHECKED:
    'Whether that community, unit or party group exists cannot be found out just now; nothing was changed. Try again shortly.',
  SERIES_OVERLAPS_ITSELF:
    'Uses of this series overlap one another, buffers included. Make each shorter, or leave more time between.',
  SHIFTS_OVERLAP: 'The shift overlaps another one you are signed up for. Cancel one of them first.',
  SHIFT_HAS_BEGUN: 'The shift has begun; signing up and cancelling are over. Choose another shift.',
  SHIFT_IS_NOT_OVER: 'The shift is not over, and they may still come. Record it once it has ended.',
  SIGN_IN_INCOMPLETE: 'Give a user name and a password: {"username": "…", "password": "…"}.',
  SIGN_IN_REFUSED:
    'The user name or the password is wrong. Check them; a forgotten password is reset by the street office or the branch secretary.',
  SUBGRAPH_UNAVAILABLE: 'This part does not answer at the moment. Try again shortly; the rest stands.',
  TEXT_TOO_LONG: 'The text is too long: it holds {longest} characters. Shorten it.',
  TOKEN_REVOKED: 'This access token has been revoked already; it stays revoked.',
  TOO_FAR_AHEAD: 'This is too far ahead. Choose an earlier day.',
  TOO_LONG: 'This is longer than one booking may last. Shorten it or split it.',
  TOO_MANY_TOKENS: 'The unit has {most} valid access tokens already. Revoke one that is not used.',
  TOO_MUCH_DELIVERED:
    'With this the deliveries come to more than can be kept. Check the earlier ones, or pledge anew.',
  TOO_SHORT: 'A booking lasts 5 minutes at least. Make it longer.',
  TYPE_UNRESOLVED: 'What kind of thing this is cannot be told, so it is missing. Try again shortly.',
  UNAUTHENTICATED: 'You are not signed in, or no longer. Sign in and try again.',
  UNAUTHORIZED_FIELD_OR_TYPE: 'You may not ask for this part. Sign in, or act in a role that may.',
  USERNAME_TAKEN: 'This user name is taken. Choose another.',
  VALUE_DISAGREES: 'Quantity and value disagree. Correct one of them, or leave the value out.',
  VOTES_MISCOUNTED: 'The votes do not add up: at most {entitled} units may vote. Count again.',
  WRITE_UNCERTAIN:
    'This may have been done, but the answer was lost. Look whether it is there before you do it again.',
};
