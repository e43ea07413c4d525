using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>reading_total</c>: how many indicators and values a declaration has, so that no page counts those of a million.</summary>
public sealed class ReadingTotals : IDerived
{
    private static readonly KeptRows Rows = new("reading_total", ["declaration_id"], "unit_id, year, indicators, good_fields, check_fields", EmbeddedText.Read(typeof(ReadingTotals), "ReadingTotals.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        TouchedDeclarations.Write(transaction, touched, ["declaration", "indicator", "place"]);
        Rows.Refresh(transaction, touched.Seq, TouchedDeclarations.Condition);
        Rows.Forget(transaction);
    }
}
