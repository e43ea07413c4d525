using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// The units whose facts an event touched, as <c>touched_unit</c>: facts and what is kept of them carry their unit, so that
/// a scan of a million rows passes over all others at once, whatever else it looks for.
/// </summary>
internal static class TouchedUnits
{
    /// <summary>Holds of rows of <c>touched_unit</c>.</summary>
    public const string Condition = "unit_id in (select unit_id from touched_unit)";

    /// <returns>False where the event touched no unit's facts, or does not say which.</returns>
    public static bool Write(IStoreTransaction transaction, Touched touched)
    {
        HashSet<ulong> units = [.. touched.Declarations.Select(version => version.UnitId), .. touched.Units ?? new HashSet<ulong>()];
        if (units.Count == 0)
            return false;
        transaction.Execute(new SqlText("create or replace temp table touched_unit (unit_id ubigint)"));
        transaction.Append("temp.touched_unit", units.Select(id => (IReadOnlyList<object?>)[id]));
        return true;
    }

    /// <summary>The units of declarations that begin or end with an event: a ledger's indicators may tell of a project that no amounts do.</summary>
    public static void WriteOfDeclarations(IStoreTransaction transaction, Touched touched) => transaction.Execute(new SqlText(FormattableString.Invariant(
        $"create or replace temp table touched_unit as select unit_id from history.declaration where known_from between {touched.FirstSeq} and {touched.Seq} union select unit_id from history.declaration where known_to between {touched.FirstSeq} and {touched.Seq}")));
}
