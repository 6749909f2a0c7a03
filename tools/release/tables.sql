-- Columns, indexes, constraints and triggers of a database, a line each: what a release had.
select 'column ' || table_name || '.' || column_name || ' ' || udt_name
  || case when is_nullable = 'NO' then ' not null' else '' end
  || coalesce(' default ' || column_default, '') as line
from information_schema.columns where table_schema = 'public'
union all
select 'index ' || indexdef from pg_indexes where schemaname = 'public'
union all
select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
union all
select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
order by 1
