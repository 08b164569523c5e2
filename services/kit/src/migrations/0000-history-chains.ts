import { Migration } from '@mikro-orm/migrations';

/**
 * A chain for each community, and one for what belongs to none: writes of two communities no longer commit one after the
 * other. What was written before stays as it is, and the chain of none goes on where it ends. No row is rewritten.
 */
export class Chains extends Migration {
  override up(): void {
    // Nobody writes meanwhile: what is under way is waited for.
    this.addSql('lock table audit_entry, audit_head in access exclusive mode');
    this.addSql('alter table audit_entry add column chain text null, add column chain_no bigint null');
    this.addSql('alter table audit_entry alter column seq drop default');
    this.addSql(`
      select setval('audit_entry_seq_seq', greatest(head.seq, numbers.last_value), head.seq > 0 or numbers.is_called)
      from audit_head head, audit_entry_seq_seq numbers
    `);
    this.addSql(`
      create unique index audit_entry_by_chain on audit_entry (chain, chain_no) where chain is not null
    `);
    this.addSql(`alter table audit_head add column chain text not null default ''`);
    this.addSql('alter table audit_head add constraint audit_head_of_each_chain primary key (chain)');
    this.entries();
  }

  /** An entry's hash is also of its chain and its number there; of those from before it is not. */
  private entries(): void {
    this.addSql(`
      create or replace function audit_text(entry audit_entry) returns text language sql immutable as $$
        select concat_ws(E'\\n', entry.seq, entry.previous_hash, (extract(epoch from entry.at) * 1000)::bigint,
          entry.actor_id,
          coalesce(entry.community_id, '-'), entry.verb, entry.entity, entry.entity_id,
          coalesce(entry.before::text, '-'), coalesce(entry.after::text, '-'), entry.chain, entry.chain_no)
      $$
    `);
    this.addSql(`
      create or replace function chain_audit_entry() returns trigger language plpgsql
      security definer set search_path = public as $$
      begin
        new.seq := nextval('audit_entry_seq_seq');
        new.chain := coalesce(new.community_id, '');
        insert into audit_head as head (chain, seq, hash) values (new.chain, 1, repeat('0', 64))
          on conflict (chain) do update set seq = head.seq + 1
          returning head.seq, head.hash into new.chain_no, new.previous_hash;
        new.hash := encode(sha256(convert_to(audit_text(new), 'UTF8')), 'hex');
        update audit_head set hash = new.hash where chain = new.chain;
        return new;
      end $$
    `);
  }
}
