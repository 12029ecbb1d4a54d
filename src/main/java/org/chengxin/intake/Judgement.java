package org.chengxin.intake;

/**
 * The judgement of all rows of one file, in two queries over {@code intake_reading}: first, over its narrow columns, which
 * merchant each row is about, whether the file says it twice and what the dossier holds; then the rows with their verdicts.
 * In between stands what only the program knows of a few of them ({@link SecondLook}). Parameters: {@code :item},
 * {@code :gradeField}.
 */
final class Judgement {

    // Rows beyond 2 kB stay as they are: compressing them costs more than the disk they save for a minute.
    static final String TABLES = """
            create temporary table if not exists intake_reading (
              ordinal int, sheet text, number int, data jsonb, grade text, suggested boolean, authority text,
              credit_code text, registration_no text, party_name text, title text, problems jsonb, fatal boolean,
              warned boolean, key_tail text, content_hash text, valid_from date, valid_to date, public_from date,
              public_until date, fact_id uuid
            ) with (toast_tuple_target = 8160) on commit delete rows;
            create temporary table if not exists intake_match (
              ordinal int, merchant uuid, name text, closed boolean, nth int, first_number int, repeats boolean,
              live uuid, live_hash text, live_grade text, wants_cells boolean, other_grade text
            ) on commit delete rows;
            create temporary table if not exists intake_aside (
              ordinal int primary key, raw jsonb, content_hash text, public_from date, public_until date
            ) on commit delete rows;
            truncate intake_reading, intake_match, intake_aside""";

    /** Columns of {@code intake_row} in the order in which {@link #SELECT} gives them, without the submission. */
    static final String COLUMNS =
            "ordinal, sheet, number, raw, data, grade, grade_suggested, authority, merchant_id, title,"
                    + " verdict, problems, warned, fact_id, key_tail, content_hash, valid_from, valid_to, public_from, public_until,"
                    + " replaces_id";

    /**
     * The operating merchant with a code, or else the one that closed last, as the register itself finds it. Of rows that make
     * the same statement the first counts; the others repeat or contradict it.
     */
    static final String MATCH = """
            insert into intake_match (ordinal, merchant, name, closed, nth, first_number, repeats, live, live_hash, live_grade,
              wants_cells, other_grade)
            with narrow as materialized (
              select ordinal, number, fatal, suggested, grade, credit_code, registration_no, key_tail, content_hash
              from intake_reading
            ), coded as (
              select distinct on (credit_code) credit_code, id, name, status from merchant_merchant
              where credit_code in (select credit_code from narrow)
              order by credit_code, (status = 'OPERATING') desc, closed_on desc, id desc
            ), numbered as (
              select distinct on (registration_number) registration_number, id, name, status from merchant_merchant
              where registration_number in (select registration_no from narrow where registration_no is not null)
              order by registration_number, (status = 'OPERATING') desc, closed_on desc, id desc
            ), matched as (
              select r.ordinal, r.number, r.fatal, r.suggested, r.grade, r.key_tail, r.content_hash,
                coalesce(c.id, n.id) as merchant, coalesce(c.name, n.name) as name,
                coalesce(c.status, n.status) = 'CLOSED' as closed,
                case when r.fatal then r.ordinal::text else
                  coalesce(coalesce(c.id, n.id)::text, r.credit_code, r.registration_no, '') || '|' || r.key_tail end as said
              from narrow r
              left join coded c on c.credit_code = r.credit_code
              left join numbered n on c.id is null and n.registration_number = r.registration_no
            ), twinned as (
              select m.*, row_number() over same as nth, first_value(number) over same as first_number,
                first_value(content_hash) over same = content_hash as repeats
              from matched m
              window same as (partition by fatal, said order by ordinal)
            )
            select t.ordinal, t.merchant, t.name, t.closed, t.nth, t.first_number, t.repeats, f.id, f.content_hash, f.grade,
              t.fatal or t.merchant is null or (t.nth > 1 and not t.repeats),
              case when t.suggested and f.grade <> t.grade then f.grade end
            from twinned t
            left join dossier_fact f on not t.fatal and t.nth = 1 and f.item = :item
              and f.key = t.merchant || '|' || t.key_tail and f.withdrawn_at is null""";

    /** A class once decided by a person is not overturned by a suggestion when the same file comes again. */
    static final String SELECT = """
            select r.ordinal, r.sheet, r.number,
              case when v.verdict in ('REJECTED', 'UNMATCHED') then coalesce(a.raw, '[]') else '[]' end as raw,
              r.data, g.grade, g.suggested as grade_suggested, r.authority,
              case when v.verdict in ('NEW', 'CHANGED') or (v.verdict = 'SAME' and m.nth = 1) then m.merchant end
                as merchant_id,
              r.title, v.verdict,
              case when g.kept or m.merchant is null or r.party_name <> m.name or m.closed or m.nth > 1 then
                case when g.kept then (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(r.problems) p
                                       where p ->> 'field' is distinct from :gradeField)
                     else r.problems end
                  || case when m.merchant is null and coalesce(r.credit_code, r.registration_no) is not null then
                       jsonb_build_array(jsonb_build_object('level', 'INFO', 'field', 'credit_code', 'sentence',
                         '名册中没有' || coalesce('统一社会信用代码为 ' || r.credit_code, '工商注册号为 ' || r.registration_no)
                         || ' 的商户，这一行留在待匹配，不计入任何商户')) else '[]' end
                  || case when r.party_name <> m.name then
                       jsonb_build_array(jsonb_build_object('level', 'WARN', 'field', 'party_name', 'sentence',
                         '名称“' || r.party_name || '”与档案“' || m.name || '”不一致，请核对代码是否填错')) else '[]' end
                  || case when m.closed then
                       jsonb_build_array(jsonb_build_object('level', 'INFO', 'field', null, 'sentence',
                         '该商户已停业，信息记入其档案')) else '[]' end
                  || case when m.nth > 1 then
                       jsonb_build_array(jsonb_build_object('level', case when m.repeats then 'INFO' else 'FATAL' end,
                         'field', null, 'sentence', '与第 ' || m.first_number || case when m.repeats
                           then ' 行完全相同，只计一次' else ' 行是同一份文书但内容不同，请核对后只保留一行' end))
                     else '[]' end
              else r.problems end as problems,
              r.warned or coalesce(r.party_name <> m.name, false) as warned,
              case when v.verdict in ('NEW', 'CHANGED') then r.fact_id end as fact_id,
              r.key_tail, g.content_hash, r.valid_from, r.valid_to, g.public_from, g.public_until, m.live as replaces_id
            from intake_reading r
            join intake_match m on m.ordinal = r.ordinal
            left join intake_aside a on a.ordinal = r.ordinal
            cross join lateral (
              select r.suggested and m.live_grade is not null as kept,
                case when r.suggested then coalesce(m.live_grade, r.grade) else r.grade end as grade,
                r.suggested and m.live_grade is null as suggested,
                coalesce(a.content_hash, r.content_hash) as content_hash,
                case when a.content_hash is null then r.public_from else a.public_from end as public_from,
                case when a.content_hash is null then r.public_until else a.public_until end as public_until) g
            cross join lateral (
              select case
                when r.fatal or (m.nth > 1 and not m.repeats) then 'REJECTED'
                when m.nth > 1 then 'SAME'
                when m.merchant is null then 'UNMATCHED'
                when m.live is null then 'NEW'
                when m.live_hash = g.content_hash then 'SAME'
                else 'CHANGED' end as verdict) v""";

    private Judgement() {}
}
