using System.Globalization;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>The declarations that an event touched, as <c>touched_declaration</c>, with their units: the engine passes over the rows of all others.</summary>
internal static class TouchedDeclarations
{
    /// <summary>Holds of rows of <c>touched_declaration</c>.</summary>
    public const string Condition = "unit_id in (select unit_id from touched_declaration) and declaration_id in (select declaration_id from touched_declaration)";

    /// <param name="relations">Of <c>history</c>: those that have rows that begin or end with the event are touched.</param>
    /// <param name="others">Selects further <c>declaration_id, unit_id</c>; null where there are none.</param>
    public static void Write(IStoreTransaction transaction, Touched touched, IEnumerable<string> relations, string? others = null)
    {
        string now = string.Create(CultureInfo.InvariantCulture, $"between {touched.FirstSeq} and {touched.Seq}");
        IEnumerable<string> selects = relations
            .SelectMany(table => (IEnumerable<string>)[$"select declaration_id, unit_id from history.{table} where known_from {now}", $"select declaration_id, unit_id from history.{table} where known_to {now}"])
            .Concat(others is null ? [] : [others]);
        transaction.Execute(new SqlText($"create or replace temp table touched_declaration as {string.Join("\nunion ", selects)}"));
    }
}
