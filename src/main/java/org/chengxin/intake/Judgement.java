package org.chengxin.intake;

/**
 * The judgement of all rows of one file: first, over their narrow columns, which merchant each row is about, whether the file
 * says it twice and what the dossier holds; then the verdicts. In between stands what only the program knows of a few of them
 * ({@link SecondLook}). Parameters: {@code :submission}, {@code :item}, {@code :gradeField}.
 */
final class Judgement {

    static final String TABLES = """
            create temporary table if not exists intake_reading (
              ordinal int, number int, fatal boolean, suggested boolean, grade text, credit_code text, registration_no text,
              party_name text, warned boolean, fact_id uuid, key_tail text, content_hash text
            ) on commit delete rows;
            create temporary table if not exists intake_match (
              ordinal int, merchant uuid, name text, closed boolean, nth int, first_number int, repeats boolean,
              live uuid, live_hash text, live_grade text, wants_cells boolean, other_grade text, hold text
            ) on commit delete rows;
            create temporary table if not exists intake_aside (
              ordinal int primary key, raw jsonb, key_tail text, content_hash text, valid_from date, valid_to date,
              public_from date, public_until date
            ) on commit delete rows;
            truncate intake_reading, intake_match, intake_aside""";

    /** A small sample tells enough to plan by. */
    static final String READ = """
            insert into intake_reading
            select ordinal, number, fatal, grade_suggested, grade, credit_code, registration_no, data ->> 'party_name', warned,
              fact_id, key_tail, content_hash
            from intake_line where submission_id = :submission""";

    /**
     * The operating merchant with a code, or else the one that closed last, as the register itself finds it. Of rows that make
     * the same statement the first counts; the others repeat or contradict it.
     */
    static final String MATCH = """
            insert into intake_match (ordinal, merchant, name, closed, nth, first_number, repeats, live, live_hash, live_grade,
              wants_cells, other_grade)
            with coded as (
              select distinct on (credit_code) credit_code, id, name, status from merchant_merchant
              where credit_code in (select credit_code from intake_reading)
              order by credit_code, (status = 'OPERATING') desc, closed_on desc, id desc
            ), numbered as (
              select distinct on (registration_number) registration_number, id, name, status from merchant_merchant
              where registration_number in (select registration_no from intake_reading where registration_no is not null)
              order by registration_number, (status = 'OPERATING') desc, closed_on desc, id desc
            ), matched as (
              select r.ordinal, r.number, r.fatal, r.suggested, r.grade, r.key_tail, r.content_hash,
                coalesce(c.id, n.id) as merchant, coalesce(c.name, n.name) as name,
                coalesce(c.status, n.status) = 'CLOSED' as closed,
                case when r.fatal then r.ordinal::text else
                  coalesce(coalesce(c.id, n.id)::text, r.credit_code, r.registration_no, '') || '|' || r.key_tail end as said
              from intake_reading r
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
    static final String KEEP = """
            insert into intake_verdict (submission_id, ordinal, verdict, merchant_id, grade, grade_suggested, warned, fact_id,
              replaces_id, raw, problems, key_tail, content_hash, valid_from, valid_to, public_from, public_until,
              waiting_code, waiting_number)
            select :submission, r.ordinal, v.verdict,
              case when v.verdict in ('NEW', 'CHANGED') or (v.verdict = 'SAME' and m.nth = 1) then m.merchant end,
              case when r.suggested then coalesce(m.live_grade, r.grade) else r.grade end,
              r.suggested and m.live_grade is null,
              r.warned or coalesce(r.party_name <> m.name, false),
              case when v.verdict in ('NEW', 'CHANGED') then r.fact_id end, case when m.hold is null then m.live end,
              case when v.verdict in ('REJECTED', 'UNMATCHED') then a.raw end,
              case when k.kept or m.merchant is null or r.party_name <> m.name or m.closed or m.nth > 1 or m.hold is not null then
                (select case when k.kept then (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(l.problems) p
                                               where p ->> 'field' is distinct from :gradeField)
                             else l.problems end
                 from intake_line l where l.submission_id = :submission and l.ordinal = r.ordinal)
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
                || case when m.hold is not null then
                     jsonb_build_array(jsonb_build_object('level', 'FATAL', 'field', null, 'sentence', m.hold)) else '[]' end
              end,
              a.key_tail, a.content_hash, a.valid_from, a.valid_to, a.public_from, a.public_until,
              case when v.verdict = 'UNMATCHED' then r.credit_code end,
              case when v.verdict = 'UNMATCHED' then r.registration_no end
            from intake_reading r
            join intake_match m on m.ordinal = r.ordinal
            left join intake_aside a on a.ordinal = r.ordinal
            cross join lateral (select r.suggested and m.live_grade is not null as kept) k
            cross join lateral (
              select case
                when r.fatal or (m.nth > 1 and not m.repeats) then 'REJECTED'
                when m.nth > 1 then 'SAME'
                when m.merchant is null then 'UNMATCHED'
                when m.live is null then 'NEW'
                when m.live_hash = coalesce(a.content_hash, r.content_hash) then 'SAME'
                when m.hold is not null then 'REJECTED'
                else 'CHANGED' end as verdict) v""";

    private Judgement() {}
}
