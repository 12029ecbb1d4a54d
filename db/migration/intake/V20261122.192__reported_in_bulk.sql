-- As before (V20261122.101); a date that is the fact's own start is not taken apart once more.
create or replace function intake_note_reported() returns trigger language plpgsql as $$
begin
  insert into intake_reported as known (authority, dated, item, recorded_on, submission_id, facts)
  select authority,
         case when valid_from::text = data ->> 'decided_on' then valid_from
              when data ->> 'decided_on' ~ '^\d{4}-\d{2}-\d{2}$' then (data ->> 'decided_on')::date
              else valid_from end,
         item, (recorded_at at time zone 'Asia/Shanghai')::date,
         coalesce(submission_id, '00000000-0000-0000-0000-000000000000'), count(*)
  from added
  where replaces_id is null
  group by 1, 2, 3, 4, 5
  on conflict (authority, dated, item, recorded_on, submission_id) do update set facts = known.facts + excluded.facts;
  return null;
end $$;
