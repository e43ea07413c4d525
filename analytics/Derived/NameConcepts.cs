using System.Globalization;
using PerfTargets.Analytics.Concepts;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>concept</c> and what <c>indicator_name</c> says of each name (指标归类): of names that a load brought, of the name that
/// a person decided about, and of all where a decision changed what the dictionary holds. A name's answer follows from the name,
/// the dictionary and the decisions alone. Runs before <see cref="Flags"/>, whose measures hold indicators together by concept.
/// </summary>
public sealed class NameConcepts : IDerived
{
    public string Signature { get; } = string.Create(CultureInfo.InvariantCulture, $"{ConceptFinder.Version} {SimilarNames.Least}\n{ConceptLexicon.Text}");

    /// <summary>Holds of names whose concept or direction the event changed.</summary>
    internal static string Changed(string column) => $"{column} in (select name_id from changed_name)";

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        bool decided = touched.Decision is { Kind: ConceptDecision.Kind };
        bool first = transaction.Query(new SqlText("select 1 from concept limit 1"), _ => true).Count == 0;
        if (decided)
            transaction.Execute(new SqlText("create or replace temp table changed_name (name_id ubigint)"));
        string which = decided
            ? string.Create(CultureInfo.InvariantCulture, $"name_id = {Identity.IndicatorName(touched.Decision!.Subject)}")
            : "how is null";
        if (!first && !decided && transaction.Query(new SqlText("select 1 from indicator_name where how is null limit 1"), _ => true).Count == 0)
            return;
        ConceptsInForce inForce = ConceptsInForce.Read(transaction);
        if ((first || decided) && KeepConcepts(transaction, inForce))
            which = "true";
        List<(ulong Id, string Name)> names = [.. transaction.Query(new SqlText($"select name_id, name from indicator_name where {which} order by name_id"), row => (row.GetFieldValue<ulong>(0), row.GetString(1)))];
        IReadOnlyList<DecidedConcept> answers = inForce.Of([.. names.Select(name => name.Name)]);
        Keep(transaction, names.Zip(answers, (name, answer) => Row(name.Id, answer)), decided);
    }

    /// <returns>Whether the dictionary is not what it was.</returns>
    private static bool KeepConcepts(IStoreTransaction transaction, ConceptsInForce inForce)
    {
        const string Columns = "concept_id, name, direction, parent_id, shanghai, national, spellings, added_by";
        transaction.Execute(new SqlText("create or replace temp table fresh_concept as from concept limit 0"));
        transaction.Append("temp.fresh_concept", inForce.Lexicon.Concepts.Select(concept => (IReadOnlyList<object?>)
        [
            concept.Id, concept.Name, concept.Direction, concept.Parent is { } parent ? Concept.IdOf(parent) : null, concept.Shanghai, concept.National, concept.Spellings, inForce.AddedBy(concept),
        ]));
        bool changed = transaction.Query(new SqlText($"select 1 from ((select {Columns} from concept except select {Columns} from fresh_concept) union all (select {Columns} from fresh_concept except select {Columns} from concept)) limit 1"), _ => true).Count > 0;
        if (changed)
        {
            // Rows whose key stays are changed in place: the engine holds a key that was deleted against one that is put in again.
            transaction.Execute(new SqlText("delete from concept where concept_id not in (select concept_id from fresh_concept)"));
            transaction.Execute(new SqlText($"insert into concept ({Columns}) select {Columns} from fresh_concept on conflict do update set direction = excluded.direction, parent_id = excluded.parent_id, spellings = excluded.spellings, added_by = excluded.added_by"));
        }
        transaction.Execute(new SqlText("drop table temp.fresh_concept"));
        return changed;
    }

    private static void Keep(IStoreTransaction transaction, IEnumerable<object?[]> rows, bool noteChanges)
    {
        const string Differs = "(n.concept_id, n.direction, n.how, n.told_by, n.score, n.decided_seq) is distinct from (f.concept_id, f.direction, f.how, f.told_by, f.score, f.decided_seq)";
        transaction.Execute(new SqlText("create or replace temp table fresh_name (name_id ubigint, concept_id ubigint, direction tinyint, how text, told_by text, score double, decided_seq bigint)"));
        transaction.Append("temp.fresh_name", rows);
        if (noteChanges)
            transaction.Execute(new SqlText("insert into changed_name select n.name_id from indicator_name n join fresh_name f using (name_id) where (n.concept_id, n.direction) is distinct from (f.concept_id, f.direction)"));
        transaction.Execute(new SqlText($"update indicator_name n set concept_id = f.concept_id, direction = f.direction, how = f.how, told_by = f.told_by, score = f.score, decided_seq = f.decided_seq from fresh_name f where n.name_id = f.name_id and {Differs}"));
        transaction.Execute(new SqlText("drop table temp.fresh_name"));
    }

    private static object?[] Row(ulong id, DecidedConcept answer) =>
        [id, answer.Told.Concept?.Id, answer.Told.Direction, answer.Told.How, answer.Told.By, answer.Told.Score, answer.DecidedSeq];
}
