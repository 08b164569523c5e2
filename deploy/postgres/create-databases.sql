-- What a new PostgreSQL is given before the hub comes: one role that owns the four databases and changes their tables, and
-- one that only reads and writes rows. `npm run admin -- prepare-databases` does the same to a server that is there already.
\getenv owner_password OWNER_PASSWORD
\getenv service_password SERVICE_PASSWORD
create role hub_owner login password :'owner_password';
create role hub_service login password :'service_password';
create database community owner hub_owner encoding 'UTF8' template template0;
create database party_branch owner hub_owner encoding 'UTF8' template template0;
create database resident_units owner hub_owner encoding 'UTF8' template template0;
create database identity owner hub_owner encoding 'UTF8' template template0;
revoke all on database community, party_branch, resident_units, identity from public;
grant connect on database community, party_branch, resident_units, identity to hub_service;
